package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.copies.KnownSql;
import dk.cpr.kernel.fact.FactKind;
import java.util.List;

/**
 * The text of a statement over persons: one statement, hence one snapshot. Whoever is meant, there
 * is a row that says whether the right holds. Names in the text are the catalogue's; everything
 * from a requester is bound by name.
 */
final class PersonFrame {
  /** What is told of the person is reckoned before the facts are joined, not for each of them. */
  private static final String TEXT =
      """
      select a.place, s.person_id is not null as known, p.person_id, d.*, q.*, f.*
      from %s
      %s
      left join lateral (%s) s on true
      left join lateral (select %s as person_id where s.person_id is not null offset 0) p on true
      cross join lateral (select %s as right_holds,
        coalesce(p.person_id is not null and %s and %s%s, false) as covered,
        %s as protected, %s as state,
        %s as withheld,
        coalesce((select c.marks from current_person c where c.person_id = p.person_id), 0)
          as marks offset 0) e
      cross join lateral (select e.*, e.protected and not %s as shielded offset 0) d
      cross join lateral (select d.right_holds and d.covered as told, %s offset 0) q
      left join lateral (%s) f on true
      %s
      """;

  private static final String ONE = "(values (1::bigint)) as a (place)";
  private static final String SEVERAL =
      "unnest(:numbers::text[], :persons::uuid[]) with ordinality as a (number, person, place)";

  private static final String THEN =
      "cross join (select :validAt::timestamptz as valid_at, :knownAt::timestamptz as known_at) t";

  private static final String FACTS =
      """
      select k.id, k.kind, k.slot, k.standing, k.effect_from, k.effect_from_uncertain, k.effect_to,
        k.effect_to_uncertain, k.verified, m.relative_masked, m.host_masked, %s,
        %s as fields, %s as whole, %s as relatives
      from known_fact k %s %s
      where q.told and k.person_id = p.person_id and k.kind in (%s)
        and %s %s
      """;

  /** Who registered a fact is as a rule the municipality of residence. */
  private static final String HISTORY =
      """
      k.known_from, k.known_to, case when not d.shielded then k.registered_by end as registered_by,
      k.origin, closed.act as closed_act, closed.reason as closed_reason,
      closed.kept_id as closed_kept, closed.now_id as closed_now, opened.act as opened_act,
      kept.fact_id as left_by""";

  private static final String CORRECTIONS =
      """
      left join known_correction closed on closed.fact_id = k.id
      left join known_correction opened on opened.now_id = k.id
      left join known_correction kept on kept.kept_id = k.id""";

  /** Of several, who is withheld is left out; else the question has to be asked again. */
  private static final String WITHHELD =
      "exists (select from withheld_person w where w.person_id in (s.person_id, p.person_id))";

  private static final String NO_FACTS = "select null::text as kind where false";

  private final FrameShape shape;
  private final FactProjection projection;

  PersonFrame(FrameShape shape, FactProjection projection) {
    this.shape = shape;
    this.projection = projection;
  }

  String text() {
    return TEXT.formatted(
        asked(),
        shape.window().isThen() ? THEN : "",
        AnswersSql.meant(shape),
        AnswersSql.whose(shape),
        CoverageSql.holds(shape),
        AnswersSql.isReachable(shape),
        CoverageSql.covers(shape.coverage()),
        leavesOut() ? " and not " + WITHHELD : "",
        KnownSql.isProtected("p.person_id"),
        AnswersSql.state(shape),
        leavesOut() ? "false" : WITHHELD,
        CoverageSql.sees(shape),
        NumberSql.columns(shape),
        facts(),
        order());
  }

  private boolean leavesOut() {
    return shape.isOfSeveral() && shape.answers() == FrameShape.Answers.ITSELF;
  }

  private String asked() {
    return switch (shape.entry()) {
      case NUMBER, PERSON -> ONE;
      case SEVERAL -> SEVERAL;
    };
  }

  private String facts() {
    if (projection.kinds().isEmpty() || shape.window() == FactWindow.NONE) {
      return NO_FACTS;
    }
    boolean history = shape.window().isHistory();
    return FACTS.formatted(
        history ? HISTORY : "null as origin",
        projection.arrays(),
        projection.pieces(),
        projection.relatives(),
        MaskSql.conditions(shape),
        history ? CORRECTIONS : "",
        Kinds.list(projection.kinds()),
        shape.window().condition(),
        guard());
  }

  private String guard() {
    List<FactKind> guarded = projection.kinds().stream().filter(FactKind::isGuarded).toList();
    return shape.seesProtected() || guarded.isEmpty()
        ? ""
        : "and not (d.shielded and k.kind in (" + Kinds.list(guarded) + "))";
  }

  private String order() {
    boolean facts = !projection.kinds().isEmpty() && shape.window() != FactWindow.NONE;
    String ofFacts = facts ? shape.window().order().replace("k.", "f.") : "";
    if (shape.isOfSeveral()) {
      return "order by a.place" + (ofFacts.isEmpty() ? "" : ", " + ofFacts);
    }
    boolean plain = projection.kinds().stream().allMatch(kind -> kind.slot().isSingle());
    return ofFacts.isEmpty() || (plain && !shape.window().isHistory()) ? "" : "order by " + ofFacts;
  }
}
