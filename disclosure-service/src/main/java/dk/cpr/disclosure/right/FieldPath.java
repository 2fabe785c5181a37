package dk.cpr.disclosure.right;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.cpr.kernel.fact.FactKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that can be asked for: {@code <kind>.<field>} of the fact catalogue, {@code
 * <kind>.effectFrom} and {@code <kind>.effectTo}, or {@code number.current}, {@code number.state},
 * {@code number.former}.
 */
@Schema(type = SchemaType.STRING, description = "<kind>.<field>")
public record FieldPath(Optional<FactKind> kind, String field) {
  /** Start of effect of a fact. */
  public static final String EFFECT_FROM = "effectFrom";

  /** End of effect of a fact. */
  public static final String EFFECT_TO = "effectTo";

  /** What is not a fact but the number itself. */
  public static final String NUMBER = "number";

  private static final Map<String, FieldPath> ALL = catalogue();

  /** The path with this text, if there is one. */
  public static Optional<FieldPath> of(String text) {
    return Optional.ofNullable(ALL.get(text));
  }

  /** Every path there is, in the order of the catalogue. */
  public static List<FieldPath> all() {
    return List.copyOf(ALL.values());
  }

  /** Whether it tells a personnummer or what became of one. */
  public boolean isOfNumber() {
    return kind.isEmpty();
  }

  /** Whether its value is the id of another person. */
  public boolean pointsAtPerson() {
    return kind.isPresent() && kind.get().personFields().contains(field);
  }

  /** Whether it belongs to a kind that is withheld under name and address protection. */
  public boolean isGuarded() {
    return kind.isPresent() && kind.get().isGuarded();
  }

  /** Whether it is a time of effect rather than a field of the value. */
  public boolean isEffect() {
    return kind.isPresent() && (field.equals(EFFECT_FROM) || field.equals(EFFECT_TO));
  }

  @Override
  @JsonValue
  public String toString() {
    return kind.map(FactKind::wireName).orElse(NUMBER) + "." + field;
  }

  private static Map<String, FieldPath> catalogue() {
    Map<String, FieldPath> paths = new LinkedHashMap<>();
    Stream.of("current", "state", "former")
        .map(field -> new FieldPath(Optional.empty(), field))
        .forEach(path -> paths.put(path.toString(), path));
    for (FactKind kind : FactKind.values()) {
      Stream.concat(kind.fields().keySet().stream(), Stream.of(EFFECT_FROM, EFFECT_TO))
          .map(field -> new FieldPath(Optional.of(kind), field))
          .forEach(path -> paths.put(path.toString(), path));
    }
    return Collections.unmodifiableMap(paths);
  }
}
