package dk.cpr.number.allocation;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each allocation, in the order asked. */
record GivenNumbers(List<GivenOrRefused> allocations) {

  /**
   * One allocation.
   *
   * @param number null when it was refused
   * @param problem type of the problem that it would have been answered with alone; null when given
   */
  record GivenOrRefused(
      PersonId personId, @Nullable Personnummer number, @Nullable String problem) {}
}
