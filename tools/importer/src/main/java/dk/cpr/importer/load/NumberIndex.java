package dk.cpr.importer.load;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Every number of one extract, what its own lines are and whose it is, in flat arrays: 29 bytes a
 * place, and between 1.5 and 3 places a number, so 45 to 90 MB for a million numbers (while it
 * grows for a moment half as much again). Once every number is in, persons may be written and read
 * by several threads.
 */
final class NumberIndex {
  private static final int OWN = 1;
  private static final int DAMAGED = 2;
  private static final int DIFFERENT = 4;
  private static final int IN_USE = 8;
  private static final int ROW_SENT = 16;
  private static final int FACTS_SENT = 32;
  private static final int MENTIONED = 64;
  private static final double FULL = 0.66;

  private long[] keys = new long[1024];
  private byte[] flags = new byte[1024];
  private int[] digests = new int[1024];
  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private int size;

  /** Notes a number that somebody mentions. */
  void mention(Personnummer number) {
    set(place(number), MENTIONED);
  }

  /** Notes the number's own lines; a digest other than before means that they contradict. */
  void own(Personnummer number, int digest) {
    int place = place(number);
    if (is(place, OWN) && digests[place] != digest) {
      set(place, DIFFERENT);
    }
    digests[place] = digest;
    set(place, OWN);
  }

  /** Notes that the number's own lines say that it is in use: not changed, deleted or annulled. */
  void inUse(Personnummer number) {
    set(place(number), IN_USE);
  }

  /** Notes own lines that cannot be read. */
  void damaged(Personnummer number) {
    set(place(number), DAMAGED);
  }

  boolean hasOwn(Personnummer number) {
    return is(place(number), OWN);
  }

  boolean isInUse(Personnummer number) {
    return is(place(number), IN_USE);
  }

  /** Whether the number's own lines stand there more than once and do not say the same. */
  boolean isContradictory(Personnummer number) {
    int place = place(number);
    return is(place, DIFFERENT) || (is(place, OWN) && is(place, DAMAGED));
  }

  /** Whether this is the first call for the number. */
  boolean takeRow(Personnummer number) {
    return take(number, ROW_SENT);
  }

  /** Whether this is the first call for the number. */
  boolean takeFacts(Personnummer number) {
    return take(number, FACTS_SENT);
  }

  /** Whose the number is. */
  synchronized void belongsTo(Personnummer number, PersonId person) {
    int place = place(number);
    high[place] = person.value().getMostSignificantBits();
    low[place] = person.value().getLeastSignificantBits();
  }

  /** Whose the number is, empty when the register did not take it. */
  synchronized Optional<PersonId> person(Personnummer number) {
    int place = place(number);
    return high[place] == 0 && low[place] == 0
        ? Optional.empty()
        : Optional.of(new PersonId(new UUID(high[place], low[place])));
  }

  /** The numbers that sound lines mention and whose row was not taken yet. */
  void forEachWithoutRow(Consumer<Personnummer> each) {
    for (int place = 0; place < keys.length; place++) {
      if (is(place, MENTIONED) && !is(place, ROW_SENT)) {
        each.accept(Personnummer.of(String.format("%010d", keys[place])));
      }
    }
  }

  int size() {
    return size;
  }

  private boolean take(Personnummer number, int flag) {
    int place = place(number);
    boolean first = !is(place, flag);
    set(place, flag);
    return first;
  }

  private boolean is(int place, int flag) {
    return (flags[place] & flag) != 0;
  }

  private void set(int place, int flag) {
    flags[place] = (byte) (flags[place] | flag);
  }

  private int place(Personnummer number) {
    long key = Long.parseLong(number.digits());
    int place = find(key);
    if (keys[place] != 0) {
      return place;
    }
    if (size >= keys.length * FULL) {
      grow();
      place = find(key);
    }
    keys[place] = key;
    size++;
    return place;
  }

  /** Where the key is or would be. */
  private int find(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private synchronized void grow() {
    long[] oldKeys = keys;
    byte[] oldFlags = flags;
    int[] oldDigests = digests;
    long[] oldHigh = high;
    long[] oldLow = low;
    int length = oldKeys.length * 2;
    keys = new long[length];
    flags = new byte[length];
    digests = new int[length];
    high = new long[length];
    low = new long[length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int place = find(oldKeys[old]);
        keys[place] = oldKeys[old];
        flags[place] = oldFlags[old];
        digests[place] = oldDigests[old];
        high[place] = oldHigh[old];
        low[place] = oldLow[old];
      }
    }
  }
}
