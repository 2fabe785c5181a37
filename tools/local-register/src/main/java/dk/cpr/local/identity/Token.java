package dk.cpr.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An access token as it came; it does not show when printed. */
record Token(String text, Instant expires) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the answer of a token endpoint. */
  static Token parse(String answer, Instant now) {
    try {
      JsonNode reply = JSON.readTree(answer);
      return new Token(
          reply.required("access_token").asText(),
          now.plusSeconds(reply.required("expires_in").asLong()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A claim as text, unverified: for showing and choosing, never for trusting. */
  @Nullable String claim(String name) {
    try {
      JsonNode value =
          JSON.readTree(Base64.getUrlDecoder().decode(text.split("\\.", -1)[1])).get(name);
      return value == null ? null : value.asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isFreshAt(Instant moment) {
    return moment.isBefore(expires.minusSeconds(60));
  }

  @Override
  public String toString() {
    return "Token[until " + expires + "]";
  }
}
