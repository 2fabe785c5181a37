package dk.cpr.disclosure.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the database holds of a kind often is word for word what an answer tells of it; it is then
 * passed on without being taken apart. Every name is looked at nevertheless: what this release does
 * not know, a newer one may have written, and nobody here has a right to it.
 *
 * <p>Relies on how PostgreSQL writes {@code jsonb}: names by length and then by octets, one space
 * behind {@code :} and {@code ,}. What does not look like that is not told.
 */
final class AsDrawn {
  private static final String NEXT = ", ";

  private final List<String> fields;

  /** Empty where none stand. */
  private final String marks;

  private AsDrawn(List<String> fields, String marks) {
    this.fields = fields;
    this.marks = marks;
  }

  /** For these fields, as a fact has them. */
  static AsDrawn of(Collection<String> names) {
    return new AsDrawn(openings(names.stream()), "");
  }

  /**
   * For these fields, as {@code current_person} has them.
   *
   * @param marks the one that stands in every fact, is never told, and is empty if all is certain
   */
  static AsDrawn of(Collection<String> names, String marks) {
    return new AsDrawn(openings(Stream.concat(names.stream(), Stream.of(marks))), opening(marks));
  }

  private static List<String> openings(Stream<String> names) {
    return names
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .map(AsDrawn::opening)
        .toList();
  }

  private static String opening(String name) {
    return "\"" + name + "\": \"";
  }

  /**
   * The same without marks; empty if a fact has some, or anything else than texts under the names
   * that are known.
   */
  Optional<String> told(String drawn) {
    Walk walk = new Walk(drawn);
    boolean sound = drawn.startsWith("[") ? walk.array() : walk.object();
    return sound && walk.isAtEnd() ? Optional.of(walk.told.toString()) : Optional.empty();
  }

  /** One pass over a text; every step is false when something else stands there. */
  private final class Walk {
    private final String text;
    private final StringBuilder told;
    private int at;

    private Walk(String text) {
      this.text = text;
      this.told = new StringBuilder(text.length());
    }

    boolean isAtEnd() {
      return at == text.length();
    }

    boolean array() {
      boolean sound = keep("[") && object();
      while (sound && keep(NEXT)) {
        sound = object();
      }
      return sound && keep("]");
    }

    boolean object() {
      if (!keep("{")) {
        return false;
      }
      boolean marked = marks.isEmpty();
      boolean toldOne = false;
      int next = 0;
      do {
        int field = field(next);
        int end = field < 0 ? -1 : endOfText(at + fields.get(field).length());
        if (end < 0) {
          return false;
        }
        if (fields.get(field).equals(marks)) {
          if (end != at + marks.length() + 1) {
            return false;
          }
          marked = true;
        } else {
          told.append(toldOne ? NEXT : "").append(text, at, end);
          toldOne = true;
        }
        at = end;
        next = field + 1;
      } while (skip(NEXT));
      return marked && keep("}");
    }

    /** Which of the fields stands here, if it is this one or a later one; otherwise -1. */
    private int field(int from) {
      int field = from;
      while (field < fields.size() && !text.startsWith(fields.get(field), at)) {
        field++;
      }
      return field < fields.size() ? field : -1;
    }

    /** Behind the quote that ends the text; -1 if none does. */
    private int endOfText(int from) {
      int quote = text.indexOf('"', from);
      while (quote >= 0 && isEscaped(quote, from)) {
        quote = text.indexOf('"', quote + 1);
      }
      return quote < 0 ? -1 : quote + 1;
    }

    private boolean isEscaped(int quote, int from) {
      int before = quote;
      while (before > from && text.charAt(before - 1) == '\\') {
        before--;
      }
      return (quote - before) % 2 == 1;
    }

    private boolean skip(String expected) {
      boolean there = text.startsWith(expected, at);
      at += there ? expected.length() : 0;
      return there;
    }

    private boolean keep(String expected) {
      boolean there = skip(expected);
      told.append(there ? expected : "");
      return there;
    }
  }
}
