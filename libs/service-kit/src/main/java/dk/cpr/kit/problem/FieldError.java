package dk.cpr.kit.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the request body, "" for the whole; a parameter of the query is
 *     named as if it were a field of the body. What looks like a personnummer is masked in it,
 *     since a client may send one as the name of a field (law 1)
 * @param code stable slug of the fault
 * @param message what is expected; never the value that was sent
 */
@RegisterForReflection
public record FieldError(String pointer, String code, String message) {
  private static final Pattern NUMBER = Pattern.compile("\\d{6}-?\\d{4}");

  public FieldError {
    pointer = NUMBER.matcher(writable(pointer)).replaceAll("**********");
  }

  /** Without halves of characters, which no answer in UTF-8 can hold. */
  private static String writable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
