package dk.cpr.fact.importing;

import dk.cpr.fact.store.FactInput;
import dk.cpr.fact.store.ImportSource;
import dk.cpr.kernel.person.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole persons from an extract, at most 50.
 *
 * @param persons each with all its facts of this service's kinds
 * @param previousProductionDate of the delivery before this one; changes that come after one that
 *     never came end nothing
 */
public record ImportBatch(
    @NotNull @Valid ImportSource source,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Person> persons,
    @Nullable LocalDate previousProductionDate) {

  /**
   * One person.
   *
   * @param reference where the person stands in the extract, e.g. "line 2"; comes back in logs,
   *     never a number
   * @param incomplete kinds (wire names) of which a line was damaged: what is known of them stays,
   *     even when the facts no longer hold it; absent is none
   * @param extent how much of the person this is proven to be; absent is ADDITIONS
   */
  public record Person(
      @NotNull PersonId personId,
      @NotNull @Pattern(regexp = "\\P{Cntrl}{0,40}") String reference,
      @NotNull @Size(max = 2000) List<@NotNull @Valid FactInput> facts,
      @Nullable @Size(max = 40) Set<@NotNull @Size(max = 40) String> incomplete,
      @Nullable Extent extent) {

    /** What is not said to be proven is not. */
    Extent proven() {
      return extent == null ? Extent.ADDITIONS : extent;
    }

    boolean isProven() {
      return proven() != Extent.ADDITIONS;
    }

    boolean isIncomplete(String kind) {
      return incomplete != null && incomplete.contains(kind);
    }
  }
}
