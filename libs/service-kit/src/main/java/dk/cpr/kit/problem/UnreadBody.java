package dk.cpr.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What is told of a body that could not be read: the place and the fault, nothing of the body. */
final class UnreadBody {
  /** A longer name is cut: what was sent is not sent back at length. */
  private static final int LONGEST_NAME = 100;

  static final FieldError BROKEN =
      new FieldError("", "broken-json", "the body is not well-formed JSON in UTF-8");

  private UnreadBody() {}

  static FieldError fault(JsonProcessingException e) {
    String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
    if (e instanceof UnrecognizedPropertyException) {
      return new FieldError(pointer, "unknown-field", "this field is not known here");
    }
    if (isBroken(e)) {
      return new FieldError(pointer, BROKEN.code(), BROKEN.message());
    }
    return new FieldError(pointer, "wrong-type", "the value has the wrong type or form");
  }

  /** A fault of the text itself, also where it was met inside a value. */
  private static boolean isBroken(JsonProcessingException e) {
    if (e instanceof JsonMappingException && e.getCause() instanceof JsonProcessingException in) {
      return isBroken(in);
    }
    boolean text = e instanceof StreamReadException && !(e instanceof InputCoercionException);
    return text || !(e instanceof JsonMappingException || e instanceof InputCoercionException);
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
    }
    return pointer.toString();
  }

  /** A name as a step of a JSON pointer (RFC 6901). */
  static String escaped(String name) {
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return cut.replace("~", "~0").replace("/", "~1");
  }
}
