package dk.cpr.number.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The ordinals that are free in series locked by the current transaction, handed out from the
 * lowest. Taken ones are fetched a page at a time, since a series may have been filled by imports.
 */
public final class FreeOrdinals {
  private final Map<SeriesKey, Walk> walks = new TreeMap<>();
  private final BiFunction<SeriesKey, Integer, List<Integer>> taken;

  /**
   * @param from where to look in each series: every ordinal below is taken
   * @param firstPages the taken ordinals from there on, rising, at most a page of each
   * @param taken fetches the page that begins at an ordinal
   */
  FreeOrdinals(
      Map<SeriesKey, Integer> from,
      Map<SeriesKey, List<Integer>> firstPages,
      BiFunction<SeriesKey, Integer, List<Integer>> taken) {
    this.taken = taken;
    from.forEach(
        (key, ordinal) ->
            walks.put(key, new Walk(ordinal, firstPages.getOrDefault(key, List.of()))));
  }

  /** Takes the lowest free ordinal; at or above the capacity when nothing is left. */
  public int take(SeriesKey key) {
    Walk walk = walk(key);
    int free = lowest(key, walk);
    walk.next = free + 1;
    return free;
  }

  /** The lowest free ordinal, which stays free. */
  public int peek(SeriesKey key) {
    return lowest(key, walk(key));
  }

  /** Where to look in each series from now on. */
  Map<SeriesKey, Integer> reached() {
    Map<SeriesKey, Integer> reached = new TreeMap<>();
    walks.forEach((key, walk) -> reached.put(key, walk.next));
    return reached;
  }

  private int lowest(SeriesKey key, Walk walk) {
    while (true) {
      while (walk.at < walk.page.size() && walk.page.get(walk.at) <= walk.next) {
        walk.next = Math.max(walk.next, walk.page.get(walk.at++) + 1);
      }
      boolean mayHaveMore = walk.at == walk.page.size() && walk.page.size() == SeriesLocks.PAGE;
      if (!mayHaveMore) {
        return walk.next;
      }
      walk.page = taken.apply(key, walk.next);
      walk.at = 0;
    }
  }

  private Walk walk(SeriesKey key) {
    Walk walk = walks.get(key);
    if (walk == null) {
      throw new IllegalStateException("a series is not locked");
    }
    return walk;
  }

  private static final class Walk {
    private int next;
    private List<Integer> page;
    private int at;

    private Walk(int next, List<Integer> page) {
      this.next = next;
      this.page = page;
    }
  }
}
