package dk.cpr.kit.fact;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whole persons from an extract, at most 50.
 *
 * @param persons each with all its facts of this service's kinds
 */
public record ImportBatch(
    @NotNull @Valid ImportSource source,
    @NotNull @Size(min = 1, max = 50) List<@Valid Person> persons) {

  /**
   * One person.
   *
   * @param reference where the person stands in the extract, e.g. "line 2"; comes back in logs,
   *     never a number
   */
  public record Person(
      @NotNull PersonId personId,
      @NotNull @Size(max = 40) String reference,
      @NotNull @Size(max = 2000) List<@Valid FactInput> facts) {}
}
