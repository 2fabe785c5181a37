package dk.cpr.person.custody;

/**
 * What the custody of a newborn depends on.
 *
 * @param otherParent whether there is a father or co-mother who can hold custody
 * @param couple how the parents stand to each other at the birth
 * @param declaration whether the parents declared joint care
 * @param parenthood how the parenthood of father or co-mother came about
 * @param residence whether they shared a registered address in the ten months before the birth
 */
public record CustodyCase(
    OtherParent otherParent,
    Couple couple,
    JointCare declaration,
    Parenthood parenthood,
    SharedResidence residence) {

  /** The father or co-mother at the birth. */
  public enum OtherParent {
    LIVING,
    /** None is given, or the one given was dead. */
    NONE
  }

  /** How the parents stand to each other at the birth. */
  public enum Couple {
    /** Married to each other and not separated. */
    MARRIED,
    /** Married to each other, but separated. */
    SEPARATED,
    NOT_MARRIED
  }

  /** A declaration of joint care (omsorgs- og ansvarserklæring). */
  public enum JointCare {
    DECLARED,
    NOT_DECLARED
  }

  /** How the parenthood of father or co-mother came about. */
  public enum Parenthood {
    MARRIAGE,
    ACKNOWLEDGEMENT,
    DECISION,
    NOT_STATED
  }

  /** A registered address shared at some time in the ten months before the birth. */
  public enum SharedResidence {
    SHARED,
    NOT_SHARED,
    NOT_ASKED
  }
}
