package dk.cpr.records.extract;

import dk.cpr.kernel.number.Personnummer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the lines stand that are away from their person's 001: 24 bytes a line, sorted by number.
 * The numbers stay in memory as packed longs.
 */
final class LateLines {
  private static final int INDEX_BITS = 30;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  private long[] keys = new long[64];
  private long[] offsets = new long[64];
  private long[] lineNumbers = new long[64];
  private int size;
  private BitSet taken = new BitSet();

  /** Where a late line stands. */
  record Place(long offset, long lineNumber) {}

  void add(Personnummer number, long offset, long lineNumber) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
      lineNumbers = Arrays.copyOf(lineNumbers, size * 2);
    }
    keys[size] = packed(number) | size;
    offsets[size] = offset;
    lineNumbers[size] = lineNumber;
    size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Call once, after the last line was added. */
  void sort() {
    Arrays.sort(keys, 0, size);
    taken = new BitSet(size);
  }

  /** The late lines of a number in the order of the file; they count as taken. */
  List<Place> take(Personnummer number) {
    List<Place> places = new ArrayList<>();
    int found = Arrays.binarySearch(keys, 0, size, packed(number));
    for (int i = found < 0 ? -found - 1 : found; i < size && belongs(i, number); i++) {
      places.add(place((int) (keys[i] & INDEX_MASK)));
      taken.set(i);
    }
    return places;
  }

  /** The lines that nobody took; they count as taken from now on. */
  List<Place> takeLeft() {
    List<Place> left =
        IntStream.range(0, size)
            .filter(i -> !taken.get(i))
            .mapToObj(i -> place((int) (keys[i] & INDEX_MASK)))
            .toList();
    taken.set(0, size);
    return left;
  }

  private boolean belongs(int position, Personnummer number) {
    return (keys[position] & ~INDEX_MASK) == packed(number);
  }

  private Place place(int index) {
    return new Place(offsets[index], lineNumbers[index]);
  }

  private static long packed(Personnummer number) {
    return Long.parseLong(number.digits()) << INDEX_BITS;
  }
}
