package dk.cpr.kit.web;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

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
      replace(entry, mask(message));
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

  /** Keeps the record's own way of formatting, which a plain setMessage would forget. */
  private static void replace(LogRecord entry, String masked) {
    if (entry instanceof ExtLogRecord own) {
      own.setMessage(masked, own.getFormatStyle());
    } else {
      entry.setMessage(masked);
    }
  }

  static String mask(String text) {
    return NUMBER.matcher(text).replaceAll("**********");
  }
}
