package dk.cpr.sample;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.kernel.fact.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: a whole copy of what is known after each registration. No ranges, no SQL: what was
 * known at an instant is the last copy made by then.
 */
final class FactsModel {
  /** What a fact says: years as effect times, from in, to out, null open. */
  record Content(String slot, String text, @Nullable Integer from, @Nullable Integer to) {
    boolean isEmpty() {
      return from != null && to != null && from >= to;
    }

    boolean contains(int year) {
      return (from == null || from <= year) && (to == null || year < to);
    }

    boolean overlaps(Content other) {
      return slot.equals(other.slot)
          && (from == null || other.to == null || from < other.to)
          && (other.from == null || to == null || other.from < to);
    }

    Content until(int end) {
      return new Content(slot, text, from, end);
    }
  }

  /** A row that is known. */
  record Row(UUID id, Content content, Standing standing) {}

  /** One item of a correction; content only for {@link CorrectionAct#CORRECT}. */
  record Item(UUID fact, CorrectionAct act, @Nullable Content content) {}

  private final TreeMap<Instant, List<Row>> copies = new TreeMap<>();
  private final Map<UUID, UUID> replacements = new HashMap<>();
  private List<Row> rows = List.of();

  List<Row> known() {
    return rows;
  }

  List<Instant> instants() {
    return List.copyOf(copies.keySet());
  }

  List<Row> knownAt(Instant at) {
    return Optional.ofNullable(copies.floorEntry(at)).map(Map.Entry::getValue).orElse(List.of());
  }

  /** What held in a year as known at an instant. */
  List<Content> asOf(int year, Instant knownAt) {
    return knownAt(knownAt).stream()
        .filter(row -> row.standing() == Standing.VALID && row.content().contains(year))
        .map(Row::content)
        .toList();
  }

  boolean canOpen(Content content) {
    return fits(valid(rows), List.of(content));
  }

  void opened(Instant at, Row row) {
    List<Row> next = new ArrayList<>(rows);
    next.add(row);
    keep(at, next);
  }

  /** What a succession leaves, or empty when it is refused; the new row has no id yet. */
  Optional<List<Content>> succeeded(Content content) {
    int from = java.util.Objects.requireNonNull(content.from());
    List<Content> left = new ArrayList<>();
    for (Content known : valid(rows)) {
      boolean ends =
          known.slot().equals(content.slot())
              && known.contains(from)
              && (known.from() == null || known.from() < from);
      left.add(ends ? known.until(from) : known);
    }
    if (!fits(left, List.of(content))) {
      return Optional.empty();
    }
    left.add(content);
    return Optional.of(left);
  }

  /**
   * Whether a correction may be done: each item fits its row, and all together do not contradict.
   */
  boolean allows(List<Item> items) {
    List<Row> left = new ArrayList<>(rows);
    List<Content> opens = new ArrayList<>();
    for (Item item : items) {
      Optional<Row> row = rows.stream().filter(r -> r.id().equals(item.fact())).findFirst();
      if (row.isEmpty() || !fits(item, row.get())) {
        return false;
      }
      left.remove(row.get());
      if (item.act() == CorrectionAct.RESTORE) {
        opens.add(row.get().content());
        replacement(item, items).ifPresent(left::remove);
      } else if (item.content() != null) {
        opens.add(item.content());
      }
    }
    return fits(valid(left), opens);
  }

  /** The valid row that a restoration annuls along, when the correction does not name it itself. */
  Optional<Row> replacement(Item item, List<Item> items) {
    UUID id = replacements.get(item.fact());
    return rows.stream()
        .filter(row -> row.id().equals(id) && row.standing() == Standing.VALID)
        .filter(row -> items.stream().noneMatch(other -> other.fact().equals(row.id())))
        .findFirst();
  }

  void replaced(UUID kept, UUID now) {
    replacements.put(kept, now);
  }

  /** Keeps the copy that is known from an instant on. */
  void keep(Instant at, List<Row> next) {
    rows = List.copyOf(next);
    copies.put(at, rows);
  }

  private static boolean fits(Item item, Row row) {
    boolean valid = row.standing() == Standing.VALID;
    return switch (item.act()) {
      case RESTORE -> !valid;
      case ANNUL -> valid;
      case CORRECT ->
          valid
              && item.content() != null
              && !item.content().isEmpty()
              && !item.content().equals(row.content());
    };
  }

  private static List<Content> valid(List<Row> of) {
    return of.stream().filter(r -> r.standing() == Standing.VALID).map(Row::content).toList();
  }

  private static boolean fits(List<Content> standing, List<Content> fresh) {
    List<Content> all = new ArrayList<>(standing);
    for (Content content : fresh) {
      if (all.stream().anyMatch(content::overlaps)) {
        return false;
      }
      all.add(content);
    }
    return true;
  }
}
