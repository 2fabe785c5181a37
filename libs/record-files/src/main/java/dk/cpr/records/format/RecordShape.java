package dk.cpr.records.format;

import dk.cpr.kernel.fact.FactKind;
import java.util.List;

/**
 * What a record type holds.
 *
 * @param tense which facts stand in it
 * @param rows how many lines of it a person has
 * @param shapes the facts of one line
 */
public record RecordShape(String type, Tense tense, Rows rows, List<FactShape> shapes) {

  /** Which facts stand in a record type. */
  public enum Tense {
    /** What holds. */
    NOW,
    /** What held, or was corrected or annulled. */
    PAST,
    /** All that is valid, whenever it holds. */
    EVER
  }

  /** How many lines of a type a person has. */
  public enum Rows {
    /** Exactly one, empty when nothing is known. */
    ALWAYS_ONE,
    /** One when anything is known. */
    ONE,
    /** One for each fact. */
    EACH
  }

  /** One line for each fact. */
  static RecordShape each(String type, Tense tense, FactShape... shapes) {
    return new RecordShape(type, tense, Rows.EACH, List.of(shapes));
  }

  /** One line of what holds now, also when that is nothing. */
  static RecordShape always(String type, FactShape... shapes) {
    return new RecordShape(type, Tense.NOW, Rows.ALWAYS_ONE, List.of(shapes));
  }

  /** One line of what holds now, if anything does. */
  static RecordShape one(String type, FactShape... shapes) {
    return new RecordShape(type, Tense.NOW, Rows.ONE, List.of(shapes));
  }

  /** The kinds of fact in it. */
  List<FactKind> kinds() {
    return shapes.stream().map(FactShape::kind).distinct().toList();
  }
}
