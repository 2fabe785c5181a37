package dk.cpr.disclosure.access;

import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.receipt.Recipient;
import dk.cpr.disclosure.right.Holder;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param self the person that a citizen is; empty for everyone else
 * @param municipality of an employee or system of a municipality
 * @param holder what rights are bound to
 */
public record Requester(
    Recipient recipient, Optional<PersonId> self, Optional<String> municipality, Holder holder) {

  /**
   * The caller of the current request.
   *
   * @throws ProblemException not-allowed: a citizen whose login is not bound to a person, or a
   *     caller without organisation
   */
  public static Requester of(Caller caller) {
    String client = caller.azp();
    Holder holder = Holder.of(caller);
    if (caller.has(Roles.CITIZEN)) {
      PersonId self =
          caller.personId().orElseThrow(() -> new ProblemException(ProblemType.NOT_ALLOWED));
      return new Requester(
          new Recipient("", self.toString(), client), Optional.of(self), Optional.empty(), holder);
    }
    if (caller.organisation().isEmpty()) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
    return new Requester(
        new Recipient(caller.organisation(), caller.user(), client),
        Optional.empty(),
        caller.municipality(),
        holder);
  }

  /** Who inspects receipts; need not belong to an organisation. */
  public static Requester inspector(Caller caller) {
    String client = caller.azp();
    return new Requester(
        new Recipient(caller.organisation(), caller.user(), client),
        Optional.empty(),
        Optional.empty(),
        Holder.of(caller));
  }

  /**
   * The case, which every organisation has to name.
   *
   * @throws ProblemException invalid-input
   */
  public @Nullable CaseReference caseOf(@Nullable CaseReference named) {
    if (named == null && !isCitizen()) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/case", "not-null", "the case that this is asked for");
    }
    return named;
  }

  /** Whether a person asks for themselves. */
  public boolean isCitizen() {
    return self.isPresent();
  }

  /** What a look-up by this one is receipted as. */
  public Occasion occasion() {
    return isCitizen() ? Occasion.SELF : Occasion.LOOKUP;
  }
}
