package dk.cpr.kit.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed token (JWS, RFC 7515) as it was sent, before anything of it is believed.
 *
 * @param keyId of the key that it says it is signed with
 * @param signed what the signature stands for
 */
record SentToken(String keyId, byte[] signed, byte[] signature, byte[] claims) {
  private static final String SCHEME = "Bearer ";
  private static final String ALGORITHM = "RS256";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The text after {@code Bearer} in a request, if there is one. */
  static Optional<String> textOf(RoutingContext context) {
    @Nullable String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(sent.substring(SCHEME.length()))
        : Optional.empty();
  }

  /** The token, if the text has the form of one that this house takes. */
  static Optional<SentToken> of(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      JsonNode head = JSON.readTree(decoded(parts[0]));
      String keyId = head.path("kid").asText("");
      if (!ALGORITHM.equals(head.path("alg").asText("")) || keyId.isEmpty()) {
        return Optional.empty();
      }
      byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      return Optional.of(new SentToken(keyId, signed, decoded(parts[2]), decoded(parts[1])));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the holder of this key signed it. */
  boolean isSignedBy(PublicKey key) {
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key);
      check.update(signed);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * What the token is bound to, claim {@code cnf}; nothing for an ordinary one. Asked of a token
   * whose signature holds.
   */
  TokenBinding binding() {
    try {
      return TokenBinding.of(JSON.readTree(claims).path("cnf"));
    } catch (IOException e) {
      return TokenBinding.UNMET;
    }
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }
}
