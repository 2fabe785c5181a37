package dk.cpr.number.ledger;

/** Why a number is given here. A person is given one number by the first three, ever. */
public enum Reason {
  /** A child was born. */
  BIRTH,
  /** A person without a number came to live here. */
  IMMIGRATION,
  /** A person who does not live here needs one: status 20 (bekendtgørelse 862/2023 § 1). */
  ADMINISTRATIVE,
  /** The birth date or the sex of the number was wrong or has been changed. */
  NUMBER_CHANGE;

  /** Whether the number is the first that the register gives to the person. */
  public boolean isFirst() {
    return this != NUMBER_CHANGE;
  }
}
