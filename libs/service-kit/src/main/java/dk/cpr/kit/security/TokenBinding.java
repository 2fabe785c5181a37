package dk.cpr.kit.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a token must prove (RFC 8705): a token bound to a certificate counts only on a
 * connection that its holder opened with that certificate.
 *
 * @param required whether there is anything to prove
 * @param thumbprint SHA-256 of the certificate, base64url; "" where the binding is of another sort,
 *     which cannot be proven here
 */
record TokenBinding(boolean required, String thumbprint) {
  static final TokenBinding NONE = new TokenBinding(false, "");

  /** One that no connection meets. */
  static final TokenBinding UNMET = new TokenBinding(true, "");

  static TokenBinding of(JsonNode confirmation) {
    return confirmation.isMissingNode()
        ? NONE
        : new TokenBinding(true, confirmation.path("x5t#S256").asText(""));
  }

  /** Whether the connection that a request came by proves it. */
  boolean isMetBy(RoutingContext context) {
    return !required || isMetBy(certificateOf(context.request().connection().sslSession()));
  }

  /** Whether this is the certificate. */
  boolean isMetBy(Optional<Certificate> shown) {
    return !thumbprint.isEmpty()
        && shown.filter(certificate -> thumbprint.equals(thumbprintOf(certificate))).isPresent();
  }

  static Optional<Certificate> certificateOf(@Nullable SSLSession session) {
    try {
      return session == null ? Optional.empty() : Optional.of(session.getPeerCertificates()[0]);
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  static String thumbprintOf(Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      return "";
    }
  }
}
