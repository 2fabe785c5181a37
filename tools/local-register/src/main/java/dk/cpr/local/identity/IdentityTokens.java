package dk.cpr.local.identity;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Access tokens of the demo identities of one realm, got as the real ones get theirs: a machine
 * signs, a person types a password and a one-time code. A token is handed out again while it has a
 * minute left; safe for several threads.
 */
public final class IdentityTokens {

  private final URI issuer;
  private final IdentitySecrets secrets;
  private final Map<String, Token> known = new HashMap<>();

  IdentityTokens(URI issuer, IdentitySecrets secrets) {
    this.issuer = issuer;
    this.secrets = secrets;
  }

  /** A token of that identity; a person's is of level Substantial. */
  public String token(String who) {
    return token(who, AssuranceLevel.SUBSTANTIAL);
  }

  /** A token of that identity; the level counts for a person, a machine has none. */
  public synchronized String token(String who, AssuranceLevel level) {
    DemoIdentity identity = DemoIdentity.named(who);
    return fresh(
        who + " " + level,
        () ->
            identity.kind() == DemoIdentity.Kind.MACHINE
                ? new MachineLogin(issuer, secrets.keys()).token(who)
                : new BrowserLogin(issuer, secrets).token(who, level));
  }

  /** A token of a service of the suite, to measure what only services may ask. */
  public synchronized String service(String title) {
    return fresh(title, () -> new MachineLogin(issuer, secrets.keys()).token(title));
  }

  private String fresh(String key, Supplier<Token> login) {
    Token token = known.get(key);
    if (token == null || !token.isFreshAt(Instant.now())) {
      token = login.get();
      known.put(key, token);
    }
    return token.text();
  }

  /** Forgets all tokens: what is said of an identity has changed. */
  public synchronized void forget() {
    known.clear();
  }
}
