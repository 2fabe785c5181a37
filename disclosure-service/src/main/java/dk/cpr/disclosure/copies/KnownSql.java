package dk.cpr.disclosure.copies;

/** Conditions and values over the read model that more than one statement needs. */
public final class KnownSql {
  /**
   * Array of the persons that {@code known_fact k} turned out to tell of by name: whom a fact of
   * the same person, kind and slot refers to that has the same start, or the same start as a fact
   * that tells of the same name. Binding a name to a person keeps the start of the fact.
   */
  public static final String RELATIVES_LATER =
      """
      array(select distinct r.id from known_fact o
        cross join lateral unnest(relatives_of(o.value)) r(id)
        where o.person_id = k.person_id and o.kind = k.kind and o.slot = k.slot
          and (o.effect_from is not distinct from k.effect_from or exists (
            select from known_fact b where b.person_id = k.person_id and b.kind = k.kind
              and b.slot = k.slot and name_of_relative(b.value) = name_of_relative(k.value)
              and b.effect_from is not distinct from o.effect_from)))""";

  private static final String MARKS =
      """
      (select coalesce(bit_or(case when q.kind = 'creditWarning' then 4
          when q.slot = '0003' then 2 when q.slot in ('0001', '0002') then 1 else 0 end), 0)
        from known_fact q where q.kind in ('protection', 'creditWarning') and q.known_to is null
          and q.standing = 'VALID' and q.effect @> now() and q.person_id in (
            select %1$s union select m.survivor_id from merged_person m where m.person_id = %1$s
            union select m.person_id from merged_person m where m.survivor_id = coalesce((
              select s.survivor_id from merged_person s where s.person_id = %1$s), %1$s)))""";

  private KnownSql() {}

  /**
   * Whether name and address of the human being with this person id are protected now.
   *
   * @param person expression that gives a person id
   */
  public static String isProtected(String person) {
    return "exists (select from protection_period g where g.person_id = "
        + person
        + " and g.during @> now())";
  }

  /**
   * Bits of the marks that a recipient has to heed: 1 local directory, 2 marketing, 4 credit
   * warning (CPR-loven § 29); § 28 implies the first.
   *
   * @param person expression that gives a person id
   */
  static String marksOf(String person) {
    return MARKS.formatted(person);
  }
}
