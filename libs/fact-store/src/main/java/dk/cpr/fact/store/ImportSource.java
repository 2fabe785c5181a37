package dk.cpr.fact.store;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Where an import comes from.
 *
 * @param system product of the extract, e.g. P12170
 * @param task task number (OPGAVENR), up to 20 letters and digits
 * @param productionDate PRODDTO of the extract
 */
public record ImportSource(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String system,
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String task,
    @NotNull LocalDate productionDate) {

  /** System and task, as stored. */
  public String key() {
    return system + ":" + task;
  }
}
