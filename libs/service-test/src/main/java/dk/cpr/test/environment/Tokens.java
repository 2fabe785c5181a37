package dk.cpr.test.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens of the test issuer, with the claims that Keycloak gives; each can be bent with
 * {@link Bend}.
 */
public final class Tokens {
  /** NSIS Substantial. */
  public static final String SUBSTANTIAL = "https://data.gov.dk/concept/core/nsis/Substantial";

  /** NSIS Low: password alone. */
  public static final String LOW = "https://data.gov.dk/concept/core/nsis/Low";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Tokens() {}

  /** A service of the suite. */
  public static String service(String client) {
    return serviceOf(client).token();
  }

  /** A service of the suite, to be bent. */
  public static Bend serviceOf(String client) {
    return machine(client, "service", "10000000", "register");
  }

  /** The register's operator, who loads imports and rights. */
  public static String operator() {
    return machine("register-operator", "operator", "10000000", "register").token();
  }

  /** A hospital's system. */
  public static String hospital() {
    return system("hospital", "10000001", "hospital").token();
  }

  /** A parish's system. */
  public static String parish() {
    return system("parish", "10000003", "parish").token();
  }

  /** The tax agency's system. */
  public static String tax() {
    return system("tax", "10000004", "authority").token();
  }

  /** A bank's system. */
  public static String bank() {
    return system("bank", "10000005", "bank").token();
  }

  /** An insurer's system. */
  public static String insurer() {
    return system("insurer", "10000006", "insurer").token();
  }

  /** Any organisation's system. */
  public static Bend system(String client, String cvr, String kind) {
    return machine(client, "system", cvr, kind);
  }

  /** A case worker of a municipality. */
  public static String caseworker(String municipality) {
    return caseworkerOf(municipality).token();
  }

  /** A case worker of a municipality, to be bent. */
  public static Bend caseworkerOf(String municipality) {
    return person("caseworker-" + municipality, "caseworker")
        .claim("municipality", municipality)
        .claim("cvr", "1000" + municipality)
        .claim("employee_id", "B" + municipality)
        .claim("organisation_kind", "municipality");
  }

  /** An employee of the CPR office. */
  public static String office() {
    return officePerson("office").token();
  }

  /** An auditor. */
  public static String auditor() {
    return officePerson("auditor").token();
  }

  /** An employee who decides about processes that cannot go on. */
  public static String processOperator() {
    return officePerson("process-operator").token();
  }

  /** A citizen bound to a person. */
  public static String citizen(UUID personId) {
    return citizenOf(personId).token();
  }

  /** A citizen bound to a person, to be bent. */
  public static Bend citizenOf(UUID personId) {
    return person("citizen", "citizen").claim("person_id", personId.toString());
  }

  private static Bend officePerson(String role) {
    return person(role, role)
        .claim("cvr", "10000007")
        .claim("employee_id", role)
        .claim("organisation_kind", "office");
  }

  private static Bend machine(String client, String role, String cvr, String kind) {
    return new Bend(client, role).claim("cvr", cvr).claim("organisation_kind", kind);
  }

  private static Bend person(String user, String role) {
    return new Bend("portal", role)
        .claim("sub", user)
        .claim("acr", SUBSTANTIAL)
        .claim("auth_time", Instant.now().getEpochSecond());
  }

  /** A token to be bent before it is signed. */
  public static final class Bend {
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private PrivateKey key = TestKeys.privateKey();
    private String keyId = TestKeys.KEY_ID;

    private Bend(String client, String role) {
      Instant now = Instant.now();
      claim("iss", System.getProperty("cpr.test.issuer", "http://localhost"));
      claim("aud", "cpr");
      claim("sub", client);
      claim("azp", client);
      claim("jti", UUID.randomUUID().toString());
      claim("iat", now.getEpochSecond());
      claim("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
      claim("groups", List.of(role));
    }

    /** Sets or replaces a claim. */
    public Bend claim(String name, Object value) {
      claims.put(name, value);
      return this;
    }

    /** Takes a claim away. */
    public Bend without(String name) {
      claims.remove(name);
      return this;
    }

    /** Makes it expired since ten minutes. */
    public Bend expired() {
      Instant then = Instant.now().minus(Duration.ofMinutes(15));
      return claim("iat", then.getEpochSecond())
          .claim("exp", then.plus(Duration.ofMinutes(5)).getEpochSecond());
    }

    /** Signs it with a key that is not the issuer's. */
    public Bend forged() {
      key = TestKeys.fresh().getPrivate();
      return this;
    }

    /** Signs it with another key of the issuer. */
    public Bend signedBy(String other) {
      keyId = other;
      key = TestKeys.privateKey(other);
      return this;
    }

    /** Says that it was signed with another key than it was. */
    public Bend naming(String other) {
      keyId = other;
      return this;
    }

    /** The signed token. */
    public String token() {
      String head = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId));
      String signed = head + "." + part(claims);
      try {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String part(Map<String, ?> content) {
      try {
        return base64(JSON.writeValueAsBytes(content));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String base64(byte[] bytes) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
  }
}
