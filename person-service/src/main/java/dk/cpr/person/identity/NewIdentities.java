package dk.cpr.person.identity;

import dk.cpr.fact.store.ImportSource;
import dk.cpr.person.given.GivenNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of an extract, at most 1,000. */
public record NewIdentities(
    @NotNull @Valid ImportSource source,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Row> numbers) {

  /**
   * One number.
   *
   * @param state referenced when others only mention the number
   * @param successor the number that stands instead of a changed or deleted one
   * @param from when it became the person's, effect time
   * @param to when it ceased to be
   * @param since from when a number that is not the person's any more is what it is, where the
   *     source says so apart from {@code to}
   * @param birthMark {@code *} when the birth date that the source gives under it is uncertain
   */
  public record Row(
      @NotNull GivenNumber number,
      @NotNull @Pattern(regexp = "current|changed|duplicate|annulled|referenced") String state,
      @Nullable GivenNumber successor,
      @Nullable @Size(max = 19) String from,
      @Nullable @Size(max = 1) String fromMark,
      @Nullable @Size(max = 19) String to,
      @Nullable @Size(max = 1) String toMark,
      @Nullable @Size(max = 19) String since,
      @Nullable @Size(max = 1) String sinceMark,
      @Nullable @Size(max = 1) String birthMark) {}
}
