package dk.cpr.local.identity;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.SecretFile;
import dk.cpr.local.machine.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's login as a browser does it: authorization code with PKCE, the password page, the
 * one-time-code page. Keycloak marks its cookies {@code Secure} over plain http too, so they are
 * kept here by name, not by a jar that would hold them back. One login is one browser.
 */
final class BrowserLogin {

  private static final String CLIENT = "portal";
  private static final String CALLBACK = "http://localhost:8080/callback";
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

  private final URI issuer;
  private final IdentitySecrets secrets;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final String verifier = SecretFile.random() + SecretFile.random();
  private final String state = SecretFile.random();

  BrowserLogin(URI issuer, IdentitySecrets secrets) {
    this.issuer = issuer;
    this.secrets = secrets;
  }

  Token token(String person, AssuranceLevel level) {
    try {
      HttpResponse<String> page = visit(HttpRequest.newBuilder(start(level)));
      while (!isBack(page)) {
        page = page.statusCode() == 302 ? follow(page) : submit(page, person);
      }
      return redeem(location(page), person, level);
    } catch (IOException e) {
      throw new CannotRun("Keycloak does not answer at " + issuer + ".", e);
    }
  }

  private URI start(AssuranceLevel level) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", CLIENT);
    query.put("redirect_uri", CALLBACK);
    query.put("scope", "openid");
    query.put("state", state);
    query.put("nonce", SecretFile.random());
    query.put("code_challenge_method", "S256");
    query.put("code_challenge", challenge());
    query.put("acr_values", level.acr());
    return URI.create(issuer + "/protocol/openid-connect/auth?" + Web.form(query));
  }

  private HttpResponse<String> follow(HttpResponse<String> page) throws IOException {
    return visit(HttpRequest.newBuilder(page.uri().resolve(location(page))));
  }

  private HttpResponse<String> submit(HttpResponse<String> page, String person) throws IOException {
    Matcher form = FORM.matcher(page.body());
    if (page.statusCode() != 200 || !form.find()) {
      throw new CannotRun("Keycloak shows " + person + " a page that is no login.");
    }
    Map<String, String> fields = fields(page.body(), person);
    if (!filled.add(fields.keySet().toString())) {
      throw new CannotRun("Keycloak refuses " + person + "'s " + fields.keySet() + ".");
    }
    URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
    return visit(MachineLogin.post(action, fields));
  }

  private Map<String, String> fields(String page, String person) {
    if (page.contains("name=\"password\"")) {
      return Map.of("username", person, "password", secrets.password(person));
    }
    if (page.contains("name=\"otp\"")) {
      return Map.of("otp", OneTimeCode.at(Instant.now(), secrets.seed(person)));
    }
    throw new CannotRun("Keycloak asks " + person + " for something else than its login.");
  }

  private Token redeem(String back, String person, AssuranceLevel level) throws IOException {
    Matcher code = CODE.matcher(back);
    Matcher sameState = STATE.matcher(back);
    if (!code.find() || !sameState.find() || !sameState.group(1).equals(state)) {
      throw new CannotRun("Keycloak sends " + person + " back without a code.");
    }
    Instant now = Instant.now();
    HttpResponse<String> reply =
        Web.send(
            MachineLogin.post(
                MachineLogin.tokenEndpoint(issuer),
                Map.of(
                    "grant_type", "authorization_code",
                    "code", code.group(1),
                    "redirect_uri", CALLBACK,
                    "client_id", CLIENT,
                    "code_verifier", verifier)));
    if (reply.statusCode() != 200) {
      throw new CannotRun("Keycloak gives " + person + " no token: " + reply.body());
    }
    Token token = Token.parse(reply.body(), now);
    // acr_values is a wish: a level that cannot be reached is answered by a lower one, silently.
    if (!level.acr().equals(token.claim("acr"))) {
      throw new CannotRun(person + " cannot reach level " + level + ".");
    }
    return token;
  }

  private HttpResponse<String> visit(HttpRequest.Builder request) throws IOException {
    if (!cookies.isEmpty()) {
      StringBuilder header = new StringBuilder();
      cookies.forEach((name, value) -> header.append(name).append('=').append(value).append("; "));
      request.header("Cookie", header.substring(0, header.length() - 2));
    }
    HttpResponse<String> page = Web.send(request);
    for (String cookie : page.headers().allValues("Set-Cookie")) {
      String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return page;
  }

  private static boolean isBack(HttpResponse<String> page) {
    return page.statusCode() == 302 && location(page).startsWith(CALLBACK);
  }

  private static String location(HttpResponse<String> page) {
    return page.headers().firstValue("Location").orElse("");
  }

  private String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
