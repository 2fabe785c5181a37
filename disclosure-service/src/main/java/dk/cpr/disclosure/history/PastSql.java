package dk.cpr.disclosure.history;

import dk.cpr.disclosure.follow.Shielding;
import dk.cpr.disclosure.lookup.Question;
import dk.cpr.disclosure.lookup.Reach;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;

/**
 * The text that reads a history: one statement, hence one snapshot. The person is resolved, right,
 * coverage and protection are decided as they hold now, and only as far as all three allow is
 * anything read. Binds the subject, what {@link Reach} binds, the guardian's paths, the kinds, the
 * kinds withheld when the person is protected, the paths withheld when a guardian is, the paths,
 * and the window.
 */
final class PastSql {
  private static final String TEXT =
      """
      select s.state, p.person_id, d.right_holds, d.covered, d.protected, d.guardian_protected, f.*
      from (%s) s
      cross join lateral (
        select coalesce((select m.survivor_id from merged_person m
          where m.person_id = s.person_id), s.person_id) as person_id offset 0) p
      cross join lateral (
        select %s as right_holds, %s as covered, %s as protected, %s as guardian_protected
        offset 0) d
      left join lateral (%s) f on true
      %s
      """;

  private static final String FACTS =
      """
      select k.id, k.kind, k.standing, k.effect_from, k.effect_from_uncertain, k.effect_to,
        k.effect_to_uncertain, k.known_from, k.known_to, k.registered_by, k.origin, k.verified,
        closed.act as closed_act, closed.reason as closed_reason, closed.kept_id as closed_kept,
        closed.now_id as closed_now, opened.act as opened_act, kept.fact_id as left_by,
        (select jsonb_object_agg(e.key, e.value) from jsonb_each_text(k.value) e
          where (k.kind || '.' || e.key) = any(a.paths)
            and not (d.guardian_protected and (k.kind || '.' || e.key) = any(a.of_guardian)))
          as value
      from (select ?::text[] as kinds, ?::text[] as guarded, ?::text[] as of_guardian,
          ?::text[] as paths) a
      join known_fact k on k.person_id = p.person_id and k.kind = any(a.kinds)
        and not (d.protected and k.kind = any(a.guarded))
      left join known_correction closed on closed.fact_id = k.id
      left join known_correction opened on opened.now_id = k.id
      left join known_correction kept on kept.kept_id = k.id
      where d.right_holds and d.covered and %s
      order by k.known_from, k.kind, k.id
      """;

  private static final String EVER =
      """
      k.known_from <= ?::timestamptz and (?::timestamptz is null or k.effect @> ?::timestamptz)
      """;

  private static final String BETWEEN =
      """
      (k.known_from > ?::timestamptz and k.known_from <= ?::timestamptz
        or k.known_to > ?::timestamptz and k.known_to <= ?::timestamptz)
      and (?::timestamptz is null or k.effect @> ?::timestamptz)
      """;

  private PastSql() {}

  static String text(Scope scope) {
    Right right = scope.right();
    boolean inUse = right.kind() != RecipientKind.AUTHORITY;
    return TEXT.formatted(
        entry(scope.subject(), inUse ? " and n.state not in ('annulled', 'referenced')" : ""),
        right.id().isPresent() ? Reach.HOLDS : "true",
        Reach.covers(right.coverage()),
        Shielding.of("s.person_id", "p.person_id"),
        "(cardinality(?::text[]) > 0 and " + Shielding.ofGuardiansEver("p.person_id") + ")",
        FACTS.formatted(scope.window().after() == null ? EVER : BETWEEN),
        inUse ? goneBy() : "");
  }

  private static String entry(Question.Subject subject, String inUse) {
    return switch (subject) {
      case Question.Subject.ByNumber ignored ->
          "select n.person_id, n.state from subject_number n where n.number = ?" + inUse;
      case Question.Subject.ById ignored ->
          "select n.person_id, n.state from subject_number n where n.person_id = ?"
              + inUse
              + " order by n.current desc, n.state = 'changed', n.number limit 1";
    };
  }

  /** Who answers goes by a number, also where the one asked for was replaced or merged. */
  private static String goneBy() {
    return """
        where s.state = 'current' or exists (select from subject_number e
          where e.person_id = p.person_id and e.current)
        """;
  }
}
