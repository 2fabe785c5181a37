package dk.cpr.kit.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What sort of organisation a caller belongs to: claim {@code organisation_kind}, in lower case,
 * {@code _} between words.
 */
public enum OrganisationKind {
  HOSPITAL,
  MUNICIPALITY,
  PARISH,
  AUTHORITY,
  BANK,
  /** A bank that manages pension savings (CPR-loven § 42, stk. 3). */
  PENSION_BANK,
  INSURER,
  PENSION_FUND,
  COMPANY,
  PRESS,
  ASSOCIATION,
  OFFICE,
  REGISTER;

  /** Empty for a kind that is not known, which then has no right to anything. */
  public static Optional<OrganisationKind> of(String claim) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(claim))
        .findFirst();
  }
}
