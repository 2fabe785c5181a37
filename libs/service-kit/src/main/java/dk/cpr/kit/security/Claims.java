package dk.cpr.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What this house reads of a token, taken out of it once: asking a token for a claim that is not of
 * the standard costs an exception each time.
 */
record Claims(Map<String, String> named) {
  static final String ATTRIBUTE = "cpr.claims";

  /** Of an identity that rests on no token. */
  static final Claims NONE = new Claims(Map.of());

  private static final List<String> READ =
      List.of(
          "cvr",
          "organisation_kind",
          "employee_id",
          "azp",
          "sub",
          "municipality",
          "person_id",
          "acr",
          "auth_time");

  static Claims of(JsonWebToken token) {
    Map<String, String> named = new HashMap<>();
    for (String name : READ) {
      @Nullable Object value = token.getClaim(name);
      if (value != null) {
        named.put(name, value.toString());
      }
    }
    return new Claims(Map.copyOf(named));
  }

  /** Those of an identity; none where it rests on no token. */
  static Claims of(SecurityIdentity identity) {
    @Nullable Claims taken = identity.getAttribute(ATTRIBUTE);
    if (taken != null) {
      return taken;
    }
    return identity.getPrincipal() instanceof JsonWebToken token ? of(token) : NONE;
  }
}
