package dk.cpr.kernel.code;

/**
 * A road within a municipality (VEJKOD). An open list: only the form is checked.
 *
 * @param code four digits
 */
public record RoadCode(String code) {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is four digits
   */
  public RoadCode {
    if (!FourDigits.is(code)) {
      throw new IllegalArgumentException("a road code is four digits");
    }
  }

  /** Whether it is one of 9900-9999, which stand for no fixed abode and the like. */
  public boolean isHigh() {
    return code.startsWith("99");
  }

  @Override
  public String toString() {
    return code;
  }
}
