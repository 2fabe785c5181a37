package dk.cpr.records.writing;

/**
 * An error record (910). What errors have which number in the original is not public.
 *
 * @param sortField the personnummer that was asked for; "" when it was asked for otherwise
 * @param input what was asked for, 75 characters at most
 * @param number four digits
 * @param text 65 characters at most
 */
public record ExtractError(String sortField, String input, String number, String text) {
  /** The error only. */
  @Override
  public String toString() {
    return "extract error " + number;
  }
}
