package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the fields of each kind stand in a row: one by one, or all of a kind in one piece. */
public final class FactProjection {
  private static final FieldPath ADDRESSING_NAME =
      FieldPath.of(FactKind.ADDRESS_TEXT.wireName() + ".addressingName").orElseThrow();

  /**
   * An address names its person by the name that holds with it, whatever name it was written with;
   * both are guarded by the same protection.
   */
  private static final String NAME_THAT_HOLDS =
      """
      coalesce((select n.value ->> 'addressing' from known_fact n
        where n.person_id = k.person_id and n.kind = 'name' and %s limit 1),
        k.value ->> 'addressingName')""";

  private final FrameShape shape;
  private final Map<FactKind, List<String>> columns = new EnumMap<>(FactKind.class);
  private final Set<FactKind> whole = EnumSet.noneOf(FactKind.class);

  /** Of what a statement of this shape reads. */
  public FactProjection(FrameShape shape) {
    this.shape = shape;
    for (FieldPath path : shape.fields()) {
      path.kind().ifPresent(kind -> add(kind, path));
    }
    columns.keySet().stream().filter(this::isReadWhole).forEach(whole::add);
  }

  private void add(FactKind kind, FieldPath path) {
    List<String> fields = columns.computeIfAbsent(kind, k -> new ArrayList<>());
    if (!path.isEffect()) {
      add(fields, path.field());
      String mark = path.field() + "Mark";
      if (shape.marks() && kind.fields().containsKey(mark)) {
        add(fields, mark);
      }
    }
  }

  private static void add(List<String> fields, String field) {
    if (!fields.contains(field)) {
      fields.add(field);
    }
  }

  private boolean isReadWhole(FactKind kind) {
    return columns(kind).containsAll(kind.fields().keySet())
        && kind != FactKind.ADDRESS_TEXT
        && !MaskSql.mayMask(shape, kind)
        && FieldPath.all().stream().filter(path -> path.isOf(kind)).allMatch(this::isTold);
  }

  /** Who is told marks is told times of effect, too. */
  private boolean isTold(FieldPath path) {
    return !path.isEffect() || shape.marks() || shape.asks(path);
  }

  /** The kinds that are read. */
  public Set<FactKind> kinds() {
    return columns.keySet();
  }

  /** Fields of a kind that are read, in the order of the array in the row. */
  public List<String> columns(FactKind kind) {
    return columns.getOrDefault(kind, List.of());
  }

  /** Whether a kind is read in one piece: every field is asked for and none can be masked. */
  public boolean isWhole(FactKind kind) {
    return whole.contains(kind);
  }

  /** The kinds of which another person is told by id, name or birth date. */
  public Set<FactKind> ofRelatives() {
    return shape.fields().stream()
        .filter(FieldPath::isOfRelative)
        .flatMap(path -> path.kind().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactKind.class)));
  }

  String arrays() {
    String arrays =
        columns.entrySet().stream()
            .filter(entry -> !whole.contains(entry.getKey()))
            .map(entry -> array(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(" "));
    return arrays.isEmpty() ? "null::text[]" : "case k.kind " + arrays + " end";
  }

  private String array(FactKind kind, List<String> fields) {
    return fields.stream()
        .map(field -> FieldPath.of(kind.wireName() + "." + field).orElseThrow())
        .map(this::value)
        .collect(
            Collectors.joining(", ", "when '" + kind.wireName() + "' then array[", "]::text[]"));
  }

  private String value(FieldPath path) {
    return path.equals(ADDRESSING_NAME) && shape.window().isOneMoment()
        ? NAME_THAT_HOLDS.formatted(shape.window().condition().replace("k.", "n."))
        : MaskSql.value(shape, path);
  }

  String pieces() {
    return whole.isEmpty()
        ? "null::text"
        : "case when k.kind in (" + Kinds.list(whole) + ") then k.value::text end";
  }

  String relatives() {
    Set<FactKind> kinds = ofRelatives();
    return kinds.isEmpty()
        ? "null::uuid[]"
        : "case when k.kind in ("
            + Kinds.list(kinds)
            + ") and not m.relative_masked then relatives_of(k.value) end";
  }
}
