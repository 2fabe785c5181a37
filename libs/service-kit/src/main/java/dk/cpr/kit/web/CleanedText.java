package dk.cpr.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.cpr.kernel.text.WrittenText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** Reads a text as it is stored. */
@RegisterForReflection
public final class CleanedText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  /** For Jackson. */
  public CleanedText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      throw MismatchedInputException.from(in, String.class, "not a string");
    }
    try {
      return WrittenText.clean(KernelJson.whole(in.getText()));
    } catch (IllegalArgumentException e) {
      throw MismatchedInputException.from(in, String.class, "not text");
    }
  }
}
