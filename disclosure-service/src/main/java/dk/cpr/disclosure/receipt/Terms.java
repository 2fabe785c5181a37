package dk.cpr.disclosure.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * What a receipt has in common with the others of a recipient who asks the same of many persons.
 *
 * @param fields names, in the order they were asked for
 */
record Terms(
    String organisation,
    String client,
    String purpose,
    String legalBasis,
    String source,
    List<String> fields) {

  static Terms of(Disclosure given) {
    return new Terms(
        given.recipient().organisation(),
        given.recipient().client(),
        given.grounds().purpose(),
        given.grounds().legalBasis(),
        given.source(),
        given.fields());
  }

  /** The same for the same terms: the start of their SHA-256 as a UUID of version 8. */
  UUID id() {
    MessageDigest digest = sha256();
    for (String text : List.of(organisation, client, purpose, legalBasis, source)) {
      add(digest, text);
    }
    fields.forEach(field -> add(digest, field));
    ByteBuffer start = ByteBuffer.wrap(digest.digest());
    return new UUID(
        (start.getLong() & ~0xF000L) | 0x8000L,
        (start.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
