package dk.cpr.local.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of six digits, a new one every 30 seconds (RFC 6238, HMAC-SHA-1). */
final class OneTimeCode {

  private OneTimeCode() {}

  /** The code of that moment; the bytes of {@code seed} are the key. */
  static String at(Instant moment, String seed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
      byte[] digest =
          mac.doFinal(ByteBuffer.allocate(8).putLong(moment.getEpochSecond() / 30).array());
      int offset = digest[digest.length - 1] & 15;
      int number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
