package dk.cpr.disclosure.right;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field that can be asked for: {@code <kind>.<field>} of the fact catalogue, {@code
 * <kind>.effectFrom} and {@code <kind>.effectTo}, or {@code number.current}, {@code number.state},
 * {@code number.former} of a person, or {@code number.given}, {@code number.replaced} of a number
 * that is asked about. There is one object for each.
 */
@Schema(type = SchemaType.STRING, description = "<kind>.<field>")
public final class FieldPath {
  /** Start of effect of a fact. */
  public static final String EFFECT_FROM = "effectFrom";

  /** End of effect of a fact. */
  public static final String EFFECT_TO = "effectTo";

  /** What is not a fact but the number itself. */
  public static final String NUMBER = "number";

  private static final String CARE_OF = "careOf";

  private static final List<String> OF_PERSON = List.of("current", "state", "former");
  private static final List<String> OF_ASKED_NUMBER = List.of("given", "replaced");

  private static final List<FieldPath> ALL = catalogue();

  /** Asked for null, too, which a request may list and which is no path. */
  private static final Map<String, FieldPath> BY_TEXT =
      Collections.unmodifiableMap(
          ALL.stream().collect(Collectors.toMap(FieldPath::toString, Function.identity())));

  private final @Nullable FactKind kind;
  private final String field;
  private final String text;

  private FieldPath(@Nullable FactKind kind, String field) {
    this.kind = kind;
    this.field = field;
    this.text = (kind == null ? NUMBER : kind.wireName()) + "." + field;
  }

  /** The path with this text, if there is one. */
  public static Optional<FieldPath> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** Every path there is, in the order of the catalogue. */
  public static List<FieldPath> all() {
    return ALL;
  }

  /** The same without repetitions, in their order. */
  public static List<FieldPath> distinct(List<FieldPath> paths) {
    Set<FieldPath> each = LinkedHashSet.newLinkedHashSet(paths.size());
    each.addAll(paths);
    return each.size() == paths.size() ? paths : List.copyOf(each);
  }

  /** The kind of fact; empty for the number. */
  public Optional<FactKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** The last part. */
  public String field() {
    return field;
  }

  /** Whether it belongs to this kind of fact. */
  public boolean isOf(FactKind other) {
    return kind == other;
  }

  /** Whether it tells a personnummer or what became of one. */
  public boolean isOfNumber() {
    return kind == null;
  }

  /** Whether it answers a question about a number, which no look-up of a person does. */
  public boolean isOfAskedNumber() {
    return kind == null && OF_ASKED_NUMBER.contains(field);
  }

  /** Whether its value is the id of another person. */
  public boolean pointsAtPerson() {
    return kind != null && kind.personFields().contains(field);
  }

  /** Whether it is withheld under the person's own name and address protection. */
  public boolean isGuarded() {
    return kind != null && (kind.isGuarded() || kind.guardedFields().contains(field));
  }

  /** Whether it tells of another person, by id, name, birth date or address. */
  public boolean isOfRelative() {
    return kind != null && kind.relativeFields().contains(field);
  }

  /** Whether it tells of somebody at whose home the person lives (c/o). */
  public boolean isOfHost() {
    return field.equals(CARE_OF);
  }

  /** Whether it is a time of effect rather than a field of the value. */
  public boolean isEffect() {
    return kind != null && (field.equals(EFFECT_FROM) || field.equals(EFFECT_TO));
  }

  @Override
  @JsonValue
  public String toString() {
    return text;
  }

  private static List<FieldPath> catalogue() {
    List<FieldPath> paths = new ArrayList<>();
    Stream.concat(OF_PERSON.stream(), OF_ASKED_NUMBER.stream())
        .map(field -> new FieldPath(null, field))
        .forEach(paths::add);
    for (FactKind kind : FactKind.values()) {
      Stream.concat(kind.fields().keySet().stream(), Stream.of(EFFECT_FROM, EFFECT_TO))
          .map(field -> new FieldPath(kind, field))
          .forEach(paths::add);
    }
    return List.copyOf(paths);
  }
}
