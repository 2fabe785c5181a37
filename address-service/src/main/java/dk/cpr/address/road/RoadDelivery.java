package dk.cpr.address.road;

import dk.cpr.fact.store.ImportSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Records of one delivery of the road register, at most 500.
 *
 * @param source system P05780, task (OPGAVENR) and production date (PRODDTO) of its record 000
 */
public record RoadDelivery(
    @NotNull @Valid ImportSource source,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> records) {

  /**
   * One record.
   *
   * @param recordType 001 to 016
   * @param fields the fields that are not empty, by their English name in the layout, without the
   *     padding
   */
  public record Line(
      @NotNull String recordType,
      @NotNull @Size(max = 100) Map<@NotNull String, @NotNull String> fields) {}

  /** A delivery of which every record has been sent. */
  public record Completion(@NotNull @Valid ImportSource source) {}

  /** How many records that the delivery no longer holds were closed. */
  public record Completed(int closed) {}
}
