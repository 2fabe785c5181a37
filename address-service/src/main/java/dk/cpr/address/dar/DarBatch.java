package dk.cpr.address.dar;

import dk.cpr.address.batch.BatchAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the rows of a batch against what is known: new, closing, unchanged or set aside. A rowkey
 * may come more than once; the rows are taken in their order.
 */
final class DarBatch {
  private final List<Reading> readings;
  private final Map<Long, DarRow> state = new HashMap<>();
  private final Map<Long, DarRow> fresh = new LinkedHashMap<>();
  private final Map<Long, DarRow> closing = new LinkedHashMap<>();
  private final List<BatchAnswer.SetAside> setAside = new ArrayList<>();
  private int accepted;
  private int unchanged;

  DarBatch(List<Reading> readings) {
    this.readings = readings;
  }

  /** Keys of the sound rows. */
  Set<Long> rowkeys() {
    return readings.stream()
        .filter(Reading.Sound.class::isInstance)
        .map(reading -> ((Reading.Sound) reading).row().rowkey())
        .collect(Collectors.toSet());
  }

  void sort(Collection<DarRow> known) {
    known.forEach(row -> state.put(row.rowkey(), row));
    for (int i = 0; i < readings.size(); i++) {
      switch (readings.get(i)) {
        case Reading.Broken broken -> setAside.add(new BatchAnswer.SetAside(i, broken.reason()));
        case Reading.Sound sound -> take(i, sound.row());
      }
    }
  }

  /** Rows to be inserted. */
  Collection<DarRow> fresh() {
    return fresh.values();
  }

  /** Known rows whose registration ends. */
  Collection<DarRow> closing() {
    return closing.values();
  }

  BatchAnswer answer() {
    return new BatchAnswer(accepted, unchanged, List.copyOf(setAside));
  }

  private void take(int index, DarRow row) {
    @Nullable DarRow known = state.get(row.rowkey());
    if (known == null || row.closes(known)) {
      accept(row, known);
    } else if (known.equals(row)) {
      unchanged++;
    } else {
      String reason = known.closes(row) ? "older-than-known" : "met-twice-with-different-content";
      setAside.add(new BatchAnswer.SetAside(index, reason));
    }
  }

  private void accept(DarRow row, @Nullable DarRow known) {
    accepted++;
    state.put(row.rowkey(), row);
    if (known == null || fresh.containsKey(row.rowkey())) {
      fresh.put(row.rowkey(), row);
    } else {
      closing.put(row.rowkey(), row);
    }
  }
}
