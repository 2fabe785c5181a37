package dk.cpr.test.environment;

import java.util.Arrays;
import java.util.List;

/**
 * What the test issuer publishes, and how often it was asked for keys or about tokens. Kept in
 * system properties, since Quarkus loads test classes in several class loaders.
 */
public final class IssuerControl {
  private static final String PUBLISHED = "cpr.test.issuer.published";
  private static final String TOKENS = "cpr.test.issuer.tokens";
  private static final String CALLS = "cpr.test.issuer.calls";

  private IssuerControl() {}

  /** Publishes these keys and no other from now on; without one it answers with an error. */
  public static void publish(String... keyIds) {
    System.setProperty(PUBLISHED, String.join(",", keyIds));
  }

  /** Whether it gives the services' own clients a token from now on. */
  public static void giveTokens(boolean given) {
    System.setProperty(TOKENS, Boolean.toString(given));
  }

  static boolean givesTokens() {
    return !"false".equals(System.getProperty(TOKENS));
  }

  /** How often it was asked for its keys or to look into a token. */
  public static int calls() {
    synchronized (System.class) {
      return Integer.getInteger(CALLS, 0);
    }
  }

  static void count() {
    synchronized (System.class) {
      System.setProperty(CALLS, Integer.toString(Integer.getInteger(CALLS, 0) + 1));
    }
  }

  static List<String> published() {
    return Arrays.stream(System.getProperty(PUBLISHED, TestKeys.KEY_ID).split(","))
        .filter(keyId -> !keyId.isEmpty())
        .toList();
  }
}
