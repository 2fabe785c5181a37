package dk.cpr.number.ledger;

/** Why a number is given here. */
public enum Reason {
  /** A child was born; a person is given one number by this reason, ever. */
  BIRTH,
  /** The person's former number said something that is wrong or no longer so. */
  NUMBER_CHANGE
}
