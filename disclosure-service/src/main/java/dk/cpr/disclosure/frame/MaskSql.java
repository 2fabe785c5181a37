package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.copies.KnownSql;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;

/**
 * Whether what a fact tells of others is withheld: of a relative by that relative's protection,
 * also where the fact tells of a name that turned out to be somebody's; of a host (c/o) by the
 * protection of everybody who lived at the same dwelling at the same time.
 */
final class MaskSql {
  private static final String RELATIVE =
      """
      exists (select from unnest(relatives_of(k.value) || case
          when cardinality(relatives_of(k.value)) = 0 and tells_of_relative(k.value)
          then %s else '{}' end) r(id)
        join protection_period g on g.person_id = r.id and g.during @> now()%s)"""
          .formatted(KnownSql.RELATIVES_LATER, "%s");

  private static final String HOST =
      """
      (k.value ->> 'careOf' is not null and exists (
        select from known_fact h join protection_period g
          on g.person_id = h.person_id and g.during @> now()
        where h.kind = 'residence' and h.known_to is null and h.standing = 'VALID'
          and dwelling_of(h.value) = dwelling_of(k.value) and h.person_id <> k.person_id
          and h.effect && k.effect))""";

  private MaskSql() {}

  /** Whether any field of this kind may have to be masked under the right. */
  static boolean mayMask(FrameShape shape, FactKind kind) {
    return !shape.seesProtected()
        && FieldPath.all().stream()
            .filter(path -> path.isOf(kind))
            .anyMatch(path -> path.isOfRelative() || path.isOfHost() || isGuardedAlone(path));
  }

  /** Guarded, of a kind that is not guarded as a whole. */
  private static boolean isGuardedAlone(FieldPath path) {
    return path.isGuarded() && path.kind().filter(kind -> !kind.isGuarded()).isPresent();
  }

  /** The two conditions, as {@code m}; constant where nothing that is asked for needs them. */
  static String conditions(FrameShape shape) {
    boolean relative = !shape.seesProtected() && asks(shape, FieldPath::isOfRelative);
    boolean host = !shape.seesProtected() && asks(shape, FieldPath::isOfHost);
    String others = shape.coverage() == Coverage.SELF ? " and r.id <> :self::uuid" : "";
    String once = relative || host ? " offset 0" : "";
    return "cross join lateral (select %s as relative_masked, %s as host_masked%s) m"
        .formatted(
            relative ? Kinds.among("k", kinds()) + " and " + RELATIVE.formatted(others) : "false",
            host ? HOST : "false",
            once);
  }

  private static FactKind[] kinds() {
    return java.util.Arrays.stream(FactKind.values())
        .filter(kind -> !kind.relativeFields().isEmpty())
        .toArray(FactKind[]::new);
  }

  private static boolean asks(FrameShape shape, java.util.function.Predicate<FieldPath> sort) {
    return shape.fields().stream().anyMatch(sort);
  }

  /** A field's value, or null where it is masked. */
  static String value(FrameShape shape, FieldPath path) {
    String value = "k.value ->> '" + path.field() + "'";
    if (shape.seesProtected()) {
      return value;
    }
    String masked = isGuardedAlone(path) ? "d.shielded" : "";
    if (path.isOfRelative()) {
      masked += (masked.isEmpty() ? "" : " or ") + "m.relative_masked";
    }
    if (path.isOfHost()) {
      masked = "m.host_masked";
    }
    return masked.isEmpty() ? value : "case when not (" + masked + ") then " + value + " end";
  }
}
