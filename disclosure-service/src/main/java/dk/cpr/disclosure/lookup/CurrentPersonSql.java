package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.access.Found;
import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.access.PersonHead;
import dk.cpr.disclosure.access.Protection;
import dk.cpr.disclosure.copies.CurrentPersons;
import dk.cpr.disclosure.frame.FrameShape;
import dk.cpr.disclosure.frame.FrameShape.Entry;
import dk.cpr.disclosure.pipeline.NamedStatement;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.person.PersonId;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The commonest look-ups from the one row of a person: by the number or the id of a person who goes
 * by a number, for now. It gives no row where anything else is the case, the right fails, the row
 * has become old, or something that is asked for has to be masked for the protection of somebody
 * else; then the facts themselves are read. Like there, only what the right, the coverage and the
 * protection allow is taken out of the row.
 */
final class CurrentPersonSql {
  /** Takes nothing away, but is unpacked once instead of for each column. */
  private static final String UNPACKED =
      "cross join lateral (select p.singles - '{}'::text[] as singles offset 0) u";

  private static final String NOBODY_ELSE_PROTECTED =
      """
      and (p.relatives = '{}' or not exists (select from protection_period g
        where g.person_id = any(p.relatives) and g.during @> now()))""";

  private static final String NO_HOST =
      """
      and u.singles #> '{residence,careOf}' is null
      and u.singles #> '{addressText,careOf}' is null""";

  private final FrameShape shape;
  private final CurrentPersonColumns columns;

  CurrentPersonSql(FrameShape shape) {
    this.shape = shape;
    this.columns = new CurrentPersonColumns(shape, sees());
  }

  /** Of the own row, which is the only one that a citizen's right reaches here, all is seen. */
  private boolean sees() {
    return shape.seesProtected() || shape.coverage() == Coverage.SELF;
  }

  /** Binds {@code :whom}, the numbers or persons, and what the coverage does. */
  NamedStatement statement() {
    return NamedStatement.of(
        """
        select p.person_id, p.protected, p.marks, p.number, %s, %s
        from current_person p %s
        where %s and p.until > now() and p.catalogue = %d%s and %s
          %s
          %s
        """
            .formatted(
                former(),
                columns.text(),
                UNPACKED,
                shape.entry() == Entry.NUMBER
                    ? "p.number = any(:whom::text[])"
                    : "p.person_id = any(:whom::uuid[]) and p.number is not null",
                CurrentPersons.CATALOGUE,
                shape.registered()
                    ? " and exists (select from recipient_right r"
                        + " where r.id = :right::uuid and r.valid @> now())"
                    : "",
                covers(),
                masks(FieldPath::isOfRelative) ? NOBODY_ELSE_PROTECTED : "",
                masks(FieldPath::isOfHost) ? NO_HOST : ""));
  }

  private boolean masks(Predicate<FieldPath> sort) {
    return !shape.seesProtected() && shape.fields().stream().anyMatch(sort);
  }

  private String covers() {
    return switch (shape.coverage()) {
      case ALL, IDENTIFIED -> "true";
      case SELF -> "p.person_id = :self::uuid";
      case OWN_MUNICIPALITY -> "u.singles #>> '{residence,municipality}' = :municipality";
    };
  }

  private String former() {
    return asksOfNumber("former")
        ? """
          array(select n.number from subject_number n where n.person_id = p.person_id
            and not n.current order by n.valid_to, n.number) as former"""
        : "null::text[] as former";
  }

  private boolean asksOfNumber(String field) {
    return shape.fields().stream().anyMatch(p -> p.isOfNumber() && p.field().equals(field));
  }

  /** Those to ask for. */
  Object array(Set<Object> whom) {
    return shape.entry() == Entry.NUMBER ? whom.toArray(String[]::new) : whom.toArray(UUID[]::new);
  }

  /** Whom of those asked for a row is about. */
  Object asked(Row row) {
    return shape.entry() == Entry.NUMBER ? row.getString(3) : row.getUUID(0);
  }

  /** What a row says. */
  Found<LookedUp> read(Row row, ObjectMapper json) {
    boolean isProtected = row.getBoolean(1);
    return new Found<>(
        1,
        new PersonHead(
            new PersonId(row.getUUID(0)),
            "current",
            Protection.of(isProtected && !sees()),
            Marks.of(isProtected, row.getInteger(2))),
        columns.read(row, number(row), json));
  }

  private Map<String, Object> number(Row row) {
    Map<String, Object> number = new LinkedHashMap<>();
    if (asksOfNumber("current")) {
      number.put("current", row.getString(3));
    }
    if (asksOfNumber("state")) {
      number.put("state", "current");
    }
    String @Nullable [] former = row.getArrayOfStrings(4);
    if (former != null) {
      number.put("former", List.of(former));
    }
    return number;
  }
}
