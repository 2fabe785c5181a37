package dk.cpr.disclosure.right;

import dk.cpr.kit.security.OrganisationKind;
import java.util.EnumSet;
import java.util.Set;

/** What sort of recipient an organisation is in the eyes of CPR-loven. */
public enum RecipientKind {
  /** Chapter 8: data that a task needs, on both time axes. */
  AUTHORITY,
  /** Chapters 10 and 12: current data, never the number. */
  COMPANY,
  PRESS,
  ASSOCIATION,
  /** The person, about themselves; built in, never registered. */
  CITIZEN;

  /** Whether only current data, and never a number or a reference to another person, is given. */
  public boolean isPrivate() {
    return switch (this) {
      case AUTHORITY, CITIZEN -> false;
      case COMPANY, PRESS, ASSOCIATION -> true;
    };
  }

  /** The types that an organisation of this kind can have. */
  Set<OrganisationKind> types() {
    return switch (this) {
      case AUTHORITY ->
          EnumSet.of(
              OrganisationKind.AUTHORITY,
              OrganisationKind.HOSPITAL,
              OrganisationKind.MUNICIPALITY,
              OrganisationKind.PARISH,
              OrganisationKind.OFFICE,
              OrganisationKind.REGISTER);
      case COMPANY ->
          EnumSet.of(
              OrganisationKind.COMPANY,
              OrganisationKind.BANK,
              OrganisationKind.PENSION_BANK,
              OrganisationKind.INSURER,
              OrganisationKind.PENSION_FUND);
      case PRESS -> EnumSet.of(OrganisationKind.PRESS);
      case ASSOCIATION -> EnumSet.of(OrganisationKind.ASSOCIATION);
      case CITIZEN -> EnumSet.noneOf(OrganisationKind.class);
    };
  }
}
