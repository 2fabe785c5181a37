package dk.cpr.kernel.code;

/**
 * An authority (MYNKOD): municipality, parish, country, court and others share one code space. An
 * open list: only the form is checked.
 *
 * @param code four digits
 */
public record AuthorityCode(String code) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is four digits
   */
  public AuthorityCode {
    if (!FourDigits.is(code)) {
      throw new IllegalArgumentException("an authority code is four digits");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
