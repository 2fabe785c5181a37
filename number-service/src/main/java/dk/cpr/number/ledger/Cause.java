package dk.cpr.number.ledger;

/** Why a person gets another number. */
public enum Cause {
  /** The date that the former number carries is wrong. */
  WRONG_BIRTH_DATE,
  /** The sex that the former number carries is wrong. */
  WRONG_SEX,
  /** The person changed legal gender; the former number was right as long as it held. */
  LEGAL_GENDER_CHANGE
}
