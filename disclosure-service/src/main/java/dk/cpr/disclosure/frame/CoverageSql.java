package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a right holds and whom it reaches, as conditions within the statement that reads under
 * it; there {@code p.person_id} is whose facts are told.
 */
final class CoverageSql {
  private static final String HOLDS =
      """
      exists (select from recipient_right r where r.id = :right::uuid and r.valid @> now())""";

  private static final String RESIDES =
      """
      exists (select from known_fact h where h.person_id = p.person_id
        and h.kind = 'residence' and h.known_to is null and h.standing = 'VALID'
        and h.effect @> now() and h.value ->> 'municipality' = :municipality)""";

  /** Custody by name of the relation is the parent's of that role; it ends at 18. */
  private static final String IN_CUSTODY =
      """
      exists (select from known_fact c where c.person_id = p.person_id and c.kind = 'custody'
        and c.known_to is null and c.standing = 'VALID' and c.effect @> now()
        and coalesce(c.value ->> 'holder', (select m.value ->> 'person' from known_fact m
          where m.person_id = p.person_id and m.kind = 'parent' and m.known_to is null
            and m.standing = 'VALID' and m.effect @> now() and m.slot = case
              c.value ->> 'relation' when '0003' then 'mother' when '0004' then 'father' end
          limit 1)) = :self::uuid::text
        and exists (select from known_fact b where b.person_id = p.person_id and b.kind = 'birth'
          and b.known_to is null and b.standing = 'VALID' and b.effect @> now()
          and first_day(b.value ->> 'date') + interval '18 years'
            > (now() at time zone 'Europe/Copenhagen')::date))""";

  private static final String AT_HOME =
      """
      exists (select from known_fact h join known_fact o
          on o.kind = 'residence' and o.known_to is null and o.standing = 'VALID'
            and dwelling_of(o.value) = dwelling_of(h.value) and o.effect @> now()
        where h.person_id = p.person_id and h.kind = 'residence' and h.known_to is null
          and h.standing = 'VALID' and h.effect @> now() and o.person_id = :self::uuid)""";

  private CoverageSql() {}

  /** Whether the right holds. */
  static String holds(FrameShape shape) {
    return shape.registered() ? HOLDS : "true";
  }

  /** Whether the person is covered. */
  static String covers(Coverage coverage) {
    return switch (coverage) {
      case ALL, IDENTIFIED -> "true";
      case SELF -> "(p.person_id = :self::uuid or " + IN_CUSTODY + ")";
      case OWN_MUNICIPALITY -> RESIDES;
    };
  }

  /** Whether the requester sees what is protected of the person. */
  static String sees(FrameShape shape) {
    return shape.coverage() == Coverage.SELF
        ? "(p.person_id = :self::uuid or " + AT_HOME + ")"
        : String.valueOf(shape.seesProtected());
  }

  /** What these conditions bind. */
  static Map<String, @Nullable Object> values(Right right, Requester requester) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("right", right.id().orElse(null));
    values.put("self", requester.self().map(PersonId::value).orElse(null));
    values.put("municipality", requester.municipality().orElse(null));
    return values;
  }
}
