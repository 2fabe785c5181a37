package dk.cpr.disclosure.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The recipient's own case, as it names it.
 *
 * @param text one line of at most 100 characters
 */
@Schema(type = SchemaType.STRING, maxLength = 100)
public record CaseReference(@JsonValue String text) {
  private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}{1,100}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it is empty, too long or has control characters
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CaseReference {
    if (!ONE_LINE.matcher(text).matches() || text.isBlank()) {
      throw new IllegalArgumentException("a case is one line of at most 100 characters");
    }
  }
}
