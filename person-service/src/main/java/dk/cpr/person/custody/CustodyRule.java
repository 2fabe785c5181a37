package dk.cpr.person.custody;

import dk.cpr.person.custody.CustodyCase.Couple;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.OtherParent;
import dk.cpr.person.custody.CustodyCase.Parenthood;
import java.util.EnumSet;
import java.util.Set;

/** Forældreansvarsloven §§ 6-7: custody of a child at its birth. */
public final class CustodyRule {
  private static final Set<Parenthood> BY_ACT =
      EnumSet.of(Parenthood.ACKNOWLEDGEMENT, Parenthood.DECISION);

  /** How long before the birth a shared address counts (§ 7(3)). */
  public static final int MONTHS_BEFORE_BIRTH = 10;

  private CustodyRule() {}

  /** Who has custody. */
  public enum Custody {
    /** Mother and father or co-mother together. */
    BOTH,
    MOTHER,
    /** It hangs on whether the parents shared an address, which was not asked yet. */
    ASK_RESIDENCE
  }

  /**
   * Parents who are married to each other and not separated have it together (§ 6); others do when
   * they declared joint care, or when parenthood is by acknowledgement or decision and they shared
   * a registered address in the ten months before the birth (§ 7); otherwise the mother alone.
   */
  public static Custody decide(CustodyCase of) {
    if (of.otherParent() == OtherParent.NONE) {
      return Custody.MOTHER;
    }
    if (of.couple() == Couple.MARRIED || of.declaration() == JointCare.DECLARED) {
      return Custody.BOTH;
    }
    if (!BY_ACT.contains(of.parenthood())) {
      return Custody.MOTHER;
    }
    return switch (of.residence()) {
      case SHARED -> Custody.BOTH;
      case NOT_SHARED -> Custody.MOTHER;
      case NOT_ASKED -> Custody.ASK_RESIDENCE;
    };
  }
}
