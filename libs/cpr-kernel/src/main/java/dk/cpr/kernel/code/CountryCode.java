package dk.cpr.kernel.code;

/**
 * A country (LANDEKOD, 51xx-5xxx): an authority code as well. An open list: only the form is
 * checked.
 *
 * @param code four digits
 */
public record CountryCode(String code) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is four digits
   */
  public CountryCode {
    if (!FourDigits.is(code)) {
      throw new IllegalArgumentException("a country code is four digits");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
