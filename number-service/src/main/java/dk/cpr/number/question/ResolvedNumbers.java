package dk.cpr.number.question;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that are known here; the others are absent. */
record ResolvedNumbers(List<ResolvedNumber> numbers) {

  /**
   * One number.
   *
   * @param personId whose it is; a duplicate keeps its own person
   * @param state current, changed, duplicate, annulled or referenced
   * @param current the number to go by instead, at the end of all changes and merges; the number
   *     itself when it is in use; null when it was annulled
   * @param successor the next on the way there: what it was changed to or merged into; null when it
   *     is neither
   */
  record ResolvedNumber(
      Personnummer number,
      PersonId personId,
      String state,
      @Nullable Personnummer current,
      @Nullable Personnummer successor) {}
}
