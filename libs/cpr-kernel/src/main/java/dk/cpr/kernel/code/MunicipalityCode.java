package dk.cpr.kernel.code;

/**
 * A municipality (KOMKOD), or one of the fictive ones 0010-0019 of status 20. An open list: only
 * the form is checked.
 *
 * @param code four digits
 */
public record MunicipalityCode(String code) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is four digits
   */
  public MunicipalityCode {
    if (!FourDigits.is(code)) {
      throw new IllegalArgumentException("a municipality code is four digits");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
