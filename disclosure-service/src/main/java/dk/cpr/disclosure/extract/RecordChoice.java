package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.access.AccessDecision;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.records.format.ExtractFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record types of an order. A right permits a record when it permits every field of it; times
 * of effect and marks come with their fields, as authorities get them in look-ups. Whoever takes
 * residence (002) has to take protection (004).
 */
final class RecordChoice {
  private static final ExtractFormat FORMAT = ExtractFormat.P12170;
  private static final String NUMBER = "001";
  private static final String RESIDENCE = "002";
  private static final String ADDRESS_TEXT = "003";
  private static final String PROTECTION = "004";
  private static final String DELETION_DATE = ".deletionDate";
  private static final String MARK = "Mark";
  private static final String NAME = "name.addressing";

  private final List<String> named;
  private final Set<String> types;

  private RecordChoice(List<String> named) {
    this.named = named;
    this.types = new LinkedHashSet<>(named);
  }

  /**
   * Of an order.
   *
   * @throws ProblemException invalid-input, naming each record type that is unknown or cannot be
   *     had
   */
  static RecordChoice of(List<String> records) {
    RecordChoice choice = new RecordChoice(records);
    ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);
    List<String> known = FORMAT.recordTypes();
    for (int i = 0; i < records.size(); i++) {
      if (!known.contains(records.get(i))) {
        problem.at("/records/" + i, "unknown-record-type", "a record type of persons of P12170");
      }
    }
    if (choice.types.contains(RESIDENCE) && !choice.types.contains(PROTECTION)) {
      problem.at("/records", "protection-needed", "002 is given together with 004 only");
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
    return choice;
  }

  /** Whether the right permits all of it. */
  boolean isWithin(Right right) {
    return named.stream().allMatch(type -> right.refused(needed(type)).isEmpty());
  }

  /** Names each record type that is outside a right, and what it lacks. */
  ProblemException outside(Right right) {
    ProblemException problem = new ProblemException(ProblemType.FIELD_NOT_PERMITTED);
    for (int i = 0; i < named.size(); i++) {
      List<FieldPath> refused = right.refused(needed(named.get(i)));
      if (!refused.isEmpty()) {
        problem.at("/records/" + i, "not-permitted", text(refused) + " is outside it");
      }
    }
    return problem;
  }

  /** The kinds of fact to be read. */
  Set<FactKind> kinds() {
    return kinds(types);
  }

  /**
   * The record types that are left when a decision withholds some kinds; of a number that was
   * changed only what became of it.
   */
  Set<String> given(AccessDecision decision, Subject subject) {
    return types.stream()
        .filter(type -> subject.hasPerson() || type.equals(NUMBER))
        .filter(type -> kinds(Set.of(type)).stream().noneMatch(decision::withholds))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The fields to be read: a date of deletion is written where the order asks for it, and an
   * address names the person by the name that holds.
   */
  List<FieldPath> shown() {
    return Stream.of(
            types.stream().flatMap(type -> FORMAT.fields(type).stream()).map(RecordChoice::path),
            kinds().stream()
                .flatMap(kind -> FieldPath.of(kind.wireName() + DELETION_DATE).stream()),
            types.contains(ADDRESS_TEXT) ? Stream.of(path(NAME)) : Stream.<FieldPath>empty())
        .flatMap(paths -> paths)
        .filter(path -> path.kind().isPresent())
        .distinct()
        .toList();
  }

  /** The fields that all of it shows. */
  List<FieldPath> fields() {
    return fields(types);
  }

  /** The fields that these record types show. */
  static List<FieldPath> fields(Set<String> types) {
    return types.stream().flatMap(type -> needed(type).stream()).distinct().toList();
  }

  private static Set<FactKind> kinds(Set<String> types) {
    return types.stream()
        .flatMap(type -> FORMAT.fields(type).stream())
        .flatMap(field -> path(field).kind().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<FieldPath> needed(String type) {
    List<FieldPath> all = FORMAT.fields(type).stream().map(RecordChoice::path).toList();
    List<FieldPath> values =
        all.stream().filter(path -> !path.isEffect() && !path.field().endsWith(MARK)).toList();
    List<FieldPath> needed = new ArrayList<>(values.isEmpty() ? all : values);
    numbers(type).map(field -> path(FieldPath.NUMBER + "." + field)).forEach(needed::add);
    return needed;
  }

  /** Every record begins with the number. */
  private static Stream<String> numbers(String type) {
    return switch (type) {
      case NUMBER -> Stream.of("current", "state");
      case "022" -> Stream.of("current", "former");
      default -> Stream.of("current");
    };
  }

  private static FieldPath path(String text) {
    return FieldPath.of(text).orElseThrow(IllegalStateException::new);
  }

  private static String text(List<FieldPath> paths) {
    return paths.stream().map(FieldPath::toString).collect(Collectors.joining(", "));
  }
}
