package dk.cpr.fact.importing;

import dk.cpr.fact.store.FactInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One text for a person's facts, the same whatever order they come in. */
final class FactDigest {
  private FactDigest() {}

  static String of(List<FactInput> facts) {
    String canonical =
        facts.stream().map(FactDigest::line).sorted().reduce("", (a, b) -> a + b + '\n');
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static String line(FactInput fact) {
    return String.join(
        "\u0000",
        String.valueOf(fact.kind()),
        String.valueOf(fact.slot()),
        fact.given().toString(),
        String.valueOf(fact.effectFrom()),
        String.valueOf(fact.effectFromUncertain()),
        String.valueOf(fact.effectTo()),
        String.valueOf(fact.effectToUncertain()),
        String.valueOf(fact.standing()));
  }
}
