package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.follow.Shielding;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a look-up: one statement, hence one snapshot. The person is resolved, the right, the
 * coverage and the protection are decided, and only then, and only as far as all three allow, facts
 * are read. Names in the text are the catalogue's; everything from a caller is a parameter.
 */
final class LookupSql {
  /**
   * Of a person's numbers the one in use, else what became of the last; replaced ones say least.
   */
  private static final String ENDS_FIRST =
      " order by n.current desc, n.state = 'changed', n.number limit 1";

  /** Fields of each kind that are read, in the order of the array in the row. */
  private final Map<FactKind, List<String>> columns = new EnumMap<>(FactKind.class);

  /** The kinds that are read in one piece, since every field of them is asked for. */
  private final Map<FactKind, AsDrawn> whole = new EnumMap<>(FactKind.class);

  private final Variant variant;

  /**
   * What the text depends on, beside nothing else.
   *
   * @param seesProtected whether guarded kinds are read in spite of protection
   * @param numbersInUse whether an annulled or merely mentioned number is unknown
   */
  record Variant(
      Entry entry,
      Time time,
      Coverage coverage,
      boolean registered,
      boolean seesProtected,
      boolean numbersInUse,
      boolean marks,
      List<FieldPath> fields) {}

  /** What the person is found by. */
  enum Entry {
    NUMBER,
    PERSON
  }

  /** Which facts are read. */
  enum Time {
    NOW,
    AS_OF
  }

  LookupSql(Variant variant) {
    this.variant = variant;
    for (FieldPath path : variant.fields()) {
      path.kind().ifPresent(kind -> column(kind, path));
    }
    columns.forEach(
        (kind, names) -> {
          if (isWhole(kind)) {
            whole.put(kind, AsDrawn.of(names));
          }
        });
  }

  /** Who is told marks is told times of effect, too. */
  private boolean isWhole(FactKind kind) {
    return columns(kind).containsAll(kind.fields().keySet())
        && FieldPath.all().stream()
            .filter(path -> path.isOf(kind))
            .allMatch(path -> isTold(path) && !(tellsOfGuardian() && path.tellsOfGuardian()));
  }

  private boolean isTold(FieldPath path) {
    return !path.isEffect() || variant.marks() || variant.fields().contains(path);
  }

  List<String> columns(FactKind kind) {
    return columns.getOrDefault(kind, List.of());
  }

  /** How a kind that is read in one piece is told as it is; null for the others. */
  @Nullable AsDrawn whole(FactKind kind) {
    return whole.get(kind);
  }

  Set<FactKind> kinds() {
    return columns.keySet();
  }

  private void column(FactKind kind, FieldPath path) {
    List<String> fields = columns.computeIfAbsent(kind, k -> new ArrayList<>());
    if (!path.isEffect()) {
      add(fields, path.field());
      String mark = path.field() + "Mark";
      if (variant.marks() && kind.fields().containsKey(mark)) {
        add(fields, mark);
      }
    }
  }

  private static void add(List<String> fields, String field) {
    if (!fields.contains(field)) {
      fields.add(field);
    }
  }

  String text() {
    return """
        select s.state, p.person_id, d.right_holds, d.covered, d.protected,
          d.guardian_protected, %s,
          f.kind, f.effect_from, f.effect_from_uncertain, f.effect_to, f.effect_to_uncertain,
          f.verified, f.fields, f.whole
        from (%s) s
        cross join lateral (
          select coalesce((select m.survivor_id from merged_person m
            where m.person_id = s.person_id), s.person_id) as person_id offset 0) p
        cross join lateral (
          select %s as right_holds, %s as covered, %s as protected,
            %s as guardian_protected offset 0) d
        %s
        left join lateral (%s) f on true
        %s
        """
        .formatted(
            numbers(),
            entry(),
            right(),
            Reach.covers(variant.coverage()),
            Shielding.of("s.person_id", "p.person_id"),
            guardian(),
            point(),
            facts(),
            goneBy());
  }

  /** Who answers goes by a number, also where the one asked for was replaced or merged. */
  private String goneBy() {
    return variant.numbersInUse()
        ? """
          where s.state = 'current' or exists (select from subject_number e
            where e.person_id = p.person_id and e.current)
          """
        : "";
  }

  private String entry() {
    String inUse = variant.numbersInUse() ? " and n.state not in ('annulled', 'referenced')" : "";
    return switch (variant.entry()) {
      case NUMBER -> "select n.person_id, n.state from subject_number n where n.number = ?" + inUse;
      case PERSON ->
          "select n.person_id, n.state from subject_number n where n.person_id = ?"
              + inUse
              + ENDS_FIRST;
    };
  }

  private String right() {
    return variant.registered() ? Reach.HOLDS : "true";
  }

  private String guardian() {
    return tellsOfGuardian() ? Shielding.ofGuardians("p.person_id") : "false";
  }

  boolean tellsOfGuardian() {
    return !variant.seesProtected()
        && variant.fields().stream().anyMatch(FieldPath::tellsOfGuardian);
  }

  private String facts() {
    if (columns.isEmpty()) {
      return """
          select null::text as kind, null::text as effect_from, false as effect_from_uncertain,
            null::text as effect_to, false as effect_to_uncertain, false as verified,
            null::text[] as fields, null::text as whole
          where d.right_holds and d.covered
          """;
    }
    return """
        select k.kind, k.effect_from, k.effect_from_uncertain, k.effect_to, k.effect_to_uncertain,
          k.verified, %s as fields, %s as whole
        from known_fact k
        where d.right_holds and d.covered
          and k.person_id = p.person_id and k.standing = 'VALID' and k.kind in (%s) and %s %s %s
        """
        .formatted(arrays(), pieces(), kinds(columns.keySet()), time(), guard(), order());
  }

  /** Only parallel facts have an order. */
  private String order() {
    return columns.keySet().stream().allMatch(kind -> kind.slot().isSingle())
        ? ""
        : "order by k.kind, k.slot";
  }

  /** Of a look-up in time, the point that it asks about. */
  private String point() {
    return variant.time() == Time.AS_OF
        ? "cross join (select ?::timestamptz as valid_at, ?::timestamptz as known_at) t"
        : "";
  }

  private String time() {
    return switch (variant.time()) {
      case NOW -> "k.known_to is null and k.effect @> now()";
      case AS_OF ->
          """
          k.known_from <= t.known_at and coalesce(k.known_to, 'infinity') > t.known_at
          and k.effect @> t.valid_at
          """;
    };
  }

  private String guard() {
    List<FactKind> guarded = columns.keySet().stream().filter(FactKind::isGuarded).toList();
    return variant.seesProtected() || guarded.isEmpty()
        ? ""
        : "and (not d.protected or k.kind not in (" + kinds(guarded) + "))";
  }

  private String arrays() {
    String arrays =
        columns.entrySet().stream()
            .filter(entry -> !whole.containsKey(entry.getKey()))
            .map(entry -> array(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(" "));
    return arrays.isEmpty() ? "null::text[]" : "case k.kind " + arrays + " end";
  }

  private String array(FactKind kind, List<String> fields) {
    return fields.stream()
        .map(field -> value(kind, field))
        .collect(
            Collectors.joining(", ", "when '" + kind.wireName() + "' then array[", "]::text[]"));
  }

  private String pieces() {
    return whole.isEmpty()
        ? "null::text"
        : "case when k.kind in (" + kinds(whole.keySet()) + ") then k.value::text end";
  }

  private String value(FactKind kind, String field) {
    String value = "k.value ->> '" + field + "'";
    return FieldPath.of(kind.wireName() + "." + field).orElseThrow().tellsOfGuardian()
        ? "case when not d.guardian_protected then " + value + " end"
        : value;
  }

  private static String kinds(java.util.Collection<FactKind> kinds) {
    return kinds.stream()
        .map(kind -> "'" + kind.wireName() + "'")
        .collect(Collectors.joining(", "));
  }

  private String numbers() {
    return variant.time() == Time.NOW
        ? numbersNow()
        : number("current", NumbersInTime.CURRENT)
            + ", "
            + number("state", NumbersInTime.STATE)
            + ", "
            + number("former", NumbersInTime.FORMER);
  }

  private String numbersNow() {
    return number(
            "current",
            """
            (select n.number from subject_number n
              where n.person_id = p.person_id and n.current limit 1)
            """)
        + ", "
        + number(
            "state",
            """
            (select n.state from subject_number n
              where n.person_id = p.person_id%s)
            """
                .formatted(ENDS_FIRST))
        + ", "
        + number(
            "former",
            """
            array(select n.number from subject_number n
              where n.person_id = p.person_id and not n.current order by n.valid_to, n.number)
            """);
  }

  private String number(String field, String select) {
    boolean asked =
        variant.fields().stream().anyMatch(p -> p.isOfNumber() && p.field().equals(field));
    String type = field.equals("former") ? "::text[]" : "::text";
    return (asked ? "case when d.right_holds and d.covered then " + select + " end" : "null" + type)
        + " as number_"
        + field;
  }
}
