package dk.cpr.local.identity;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Access tokens of the demo identities of one realm, got as the real ones get theirs: a machine
 * signs, a person types a password and a one-time code. A token is handed out again while it has a
 * minute left; safe for several threads.
 */
public final class Tokens {

  private final URI issuer;
  private final IdentitySecrets secrets;
  private final Map<String, Token> known = new HashMap<>();

  Tokens(URI issuer, IdentitySecrets secrets) {
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
    String key = who + " " + level;
    Token token = known.get(key);
    if (token == null || !token.isFreshAt(Instant.now())) {
      token =
          identity.kind() == DemoIdentity.Kind.MACHINE
              ? new MachineLogin(issuer, secrets.keys()).token(who)
              : new BrowserLogin(issuer, secrets).token(who, level);
      known.put(key, token);
    }
    return token.text();
  }

  /** Forgets all tokens: what is said of an identity has changed. */
  public synchronized void forget() {
    known.clear();
  }
}
