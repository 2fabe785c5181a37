package dk.cpr.demo.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One hash of everybody, in the order in which they were made. */
public final class Digest {
  private final MessageDigest digest;

  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public void add(List<MadePerson> people) {
    for (MadePerson person : people) {
      for (MadeNumber number : person.numbers()) {
        add(number.number().digits() + number.person() + number.state() + number.to());
      }
      for (MadePerson.MadeFact fact : person.facts()) {
        add(person.id() + " " + fact.id() + " " + fact.content());
      }
    }
  }

  public String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }
}
