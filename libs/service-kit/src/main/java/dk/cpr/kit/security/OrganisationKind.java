package dk.cpr.kit.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  private static final Map<String, OrganisationKind> BY_CLAIM =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity()));

  /** Empty for a kind that is not known, which then has no right to anything. */
  public static Optional<OrganisationKind> of(String claim) {
    return Optional.ofNullable(BY_CLAIM.get(claim));
  }
}
