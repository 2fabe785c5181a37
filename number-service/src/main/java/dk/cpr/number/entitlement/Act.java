package dk.cpr.number.entitlement;

import java.util.Set;

/** An act in the life of a number, and who may ask for it; the undo of an act is the same act. */
public enum Act {
  /** The person gets another number. */
  NUMBER_CHANGE(AuthorityKind.MUNICIPALITY, AuthorityKind.OFFICE),
  /** Two numbers are one person; a municipality proposes it to the office. */
  DUPLICATE(AuthorityKind.OFFICE),
  /** The number was given in error. */
  ANNULMENT(AuthorityKind.REGISTER, AuthorityKind.OFFICE);

  private final Set<AuthorityKind> entitled;

  Act(AuthorityKind... entitled) {
    this.entitled = Set.of(entitled);
  }

  Set<AuthorityKind> entitled() {
    return entitled;
  }
}
