package dk.cpr.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.SecretFile;
import dk.cpr.local.machine.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A client's login with an assertion that it signed (private_key_jwt, RFC 7523). */
record MachineLogin(URI issuer, ClientKeys keys) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Token token(String client) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion(client));
    try {
      Instant now = Instant.now();
      HttpResponse<String> reply = Web.send(post(tokenEndpoint(issuer), form));
      if (reply.statusCode() != 200) {
        throw new CannotRun("Keycloak gives " + client + " no token: " + reply.body());
      }
      return Token.parse(reply.body(), now);
    } catch (IOException e) {
      throw new CannotRun("Keycloak does not answer at " + issuer + ".", e);
    }
  }

  static URI tokenEndpoint(URI issuer) {
    return URI.create(issuer + "/protocol/openid-connect/token");
  }

  static HttpRequest.Builder post(URI address, Map<String, String> form) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(Web.form(form)));
  }

  private String assertion(String client) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> header = Map.of("alg", "RS256", "typ", "JWT", "kid", client);
    Map<String, Object> claims =
        Map.of(
            "iss",
            client,
            "sub",
            client,
            "aud",
            issuer.toString(),
            "jti",
            SecretFile.random(),
            "iat",
            now,
            "exp",
            now + 60);
    try {
      String signed =
          encode(JSON.writeValueAsBytes(header)) + "." + encode(JSON.writeValueAsBytes(claims));
      return signed + "." + encode(sign(signed, keys.privateKey(client)));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(String text, PrivateKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return signature.sign();
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
