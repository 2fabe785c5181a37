package dk.cpr.kit.web;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * The last line of defence of law 1: whatever looks like a personnummer in a log message or its
 * parameters is masked. Code is expected never to need it.
 */
@LoggingFilter(name = "cpr-mask")
public final class MaskedLog implements Filter {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\dA-Za-z-])\\d{6}-?\\d{4}(?![\\dA-Za-z-])");

  @Override
  public boolean isLoggable(LogRecord entry) {
    String message = entry.getMessage();
    if (message != null) {
      entry.setMessage(mask(message));
    }
    Object[] parameters = entry.getParameters();
    if (parameters != null) {
      Object[] masked = parameters.clone();
      for (int i = 0; i < masked.length; i++) {
        masked[i] = masked[i] instanceof CharSequence text ? mask(text.toString()) : masked[i];
      }
      entry.setParameters(masked);
    }
    return true;
  }

  static String mask(String text) {
    return NUMBER.matcher(text).replaceAll("**********");
  }
}
