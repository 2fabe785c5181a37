package dk.cpr.fact.importing;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.fact.FactContent;
import java.util.List;

/**
 * A service's own part in imports: whether the authority, road or address is known here, and what
 * else is to be written with what was registered.
 */
@FunctionalInterface
public interface ImportCheck {
  /** False keeps the fact as given, marked unverified and counted (law 10). */
  boolean verified(FactContent fact);

  /** Likewise of who registered a fact in the register that it comes from. */
  default boolean knows(AuthorityCode authority) {
    return true;
  }

  /**
   * Whether a fact that a whole delivery does not repeat ends by that.
   *
   * @param said what the delivery says of the person that was not known
   */
  default boolean mayEnd(StoredFact fact, List<FactContent> said) {
    return true;
  }

  /**
   * How a fact that an extract tells is kept; the same each time that it is told.
   *
   * @param ofPerson what is known of the person: first what was reported here, then what the
   *     extract tells, then what earlier ones told
   */
  default FactContent kept(FactContent said, List<FactContent> ofPerson) {
    return said;
  }

  /** Called with the facts of one person that were registered, in their transaction. */
  default void opened(List<StoredFact> facts) {}
}
