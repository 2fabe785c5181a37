package dk.cpr.kernel.person;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The suite's key of a person: a UUID, version 7 when it is made here. Safe in URLs and logs.
 *
 * @param value the UUID
 */
public record PersonId(UUID value) implements Comparable<PersonId> {
  private static final AtomicLong LAST = new AtomicLong();

  /**
   * A new id: 48 bits of milliseconds, 12 bits that keep ids of one process rising, 62 random bits
   * (RFC 9562, 6.2 method 3).
   */
  public static PersonId newId() {
    long tick =
        LAST.accumulateAndGet(
            System.currentTimeMillis() << 12, (last, now) -> Math.max(last + 1, now));
    long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFF);
    // A random UUID's second half is the variant and 62 random bits, as wanted here.
    return new PersonId(new UUID(high, UUID.randomUUID().getLeastSignificantBits()));
  }

  /**
   * Reads the 36-character form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static PersonId of(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("a person id is a UUID of 36 characters");
    }
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public int compareTo(PersonId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  /** The UUID as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
