package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.access.MaskedValue;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import java.util.List;

/**
 * A fact that was read, masked, and what is known of it without opening it.
 *
 * @param relatives other persons that it tells of by id
 * @param relativeMasked whether what it tells of a relative is left out
 * @param hostMasked whether what it tells of a host is left out
 */
public record ReadFact(
    MaskedValue<FactRow> fact,
    List<PersonId> relatives,
    boolean relativeMasked,
    boolean hostMasked) {
  /** Its kind. */
  public FactKind kind() {
    return fact.kind();
  }
}
