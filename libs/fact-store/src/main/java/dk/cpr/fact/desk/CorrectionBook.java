package dk.cpr.fact.desk;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionReason;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code fact_correction} and {@code corrected_fact}. */
@ApplicationScoped
class CorrectionBook {
  private final Sql sql;
  private final FactStore store;

  CorrectionBook(Sql sql, FactStore store) {
    this.sql = sql;
    this.store = store;
  }

  void add(UUID id, NewCorrection wish, Corrections.Hand hand) {
    sql.update(
        """
        insert into fact_correction
          (id, registered_at, organisation, user_id, reason, explanation, document)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        hand.at(),
        hand.organisation(),
        hand.user(),
        wish.reason(),
        wish.explanation(),
        wish.document());
  }

  /**
   * Takes down what was done.
   *
   * @param steps what each of the facts was, in the same order
   */
  void add(List<Corrected> facts, List<Step> steps) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      rows.add(row(facts.get(i), steps.get(i)));
    }
    sql.batch(
        """
        insert into corrected_fact (fact_id, correction_id, place, act, kept_id, now_id, along)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static @Nullable Object[] row(Corrected fact, Step step) {
    return new @Nullable Object[] {
      fact.fact(),
      fact.correction(),
      fact.place(),
      fact.act(),
      fact.kept(),
      fact.now(),
      step.along()
    };
  }

  /** What was left behind by facts that went along with one, whose own is this. */
  List<UUID> wentAlongWith(UUID kept) {
    return sql.list(
        """
        select a.kept_id from corrected_fact c
        join corrected_fact a on a.correction_id = c.correction_id and a.place = c.place
        where c.kept_id = ? and not c.along and a.along and a.kept_id is not null
        """,
        row -> Sql.uuid(row, "kept_id"),
        kept);
  }

  /** What a correction did, in the order of its request. */
  List<Corrected> of(UUID correction) {
    return sql.list(
        """
        select c.correction_id, c.place, f.person_id, f.kind, c.act, c.fact_id, c.kept_id, c.now_id,
          b.reason, b.registered_at
        from corrected_fact c
        join fact_correction b on b.id = c.correction_id
        join fact f on f.id = c.fact_id
        where c.correction_id = ? order by c.place, c.along, c.act = 'ANNUL', c.fact_id
        """,
        row ->
            new Corrected(
                Sql.uuid(row, "correction_id"),
                row.getInt("place"),
                new PersonId(Sql.uuid(row, "person_id")),
                row.getString("kind"),
                CorrectionAct.valueOf(row.getString("act")),
                Sql.uuid(row, "fact_id"),
                row.getObject("kept_id", UUID.class),
                row.getObject("now_id", UUID.class),
                CorrectionReason.valueOf(row.getString("reason")),
                Objects.requireNonNull(Sql.instant(row, "registered_at"))),
        correction);
  }

  /** The fact that a correction put in the place of what stands corrected since. */
  Optional<UUID> replacementOf(UUID kept) {
    return sql.one(
        "select now_id from corrected_fact where kept_id = ? and now_id is not null",
        row -> Sql.uuid(row, "now_id"),
        kept);
  }

  /**
   * What took the place of a fact: the last of the corrections that followed, else what is known of
   * its slot in its time; empty when nothing did.
   */
  List<UUID> successorsOf(StoredFact fact) {
    UUID first = replacementOf(fact.id()).orElse(fact.id());
    UUID last =
        sql.one(
                """
                with recursive chain (id, step) as (
                  select ?::uuid, 0
                  union all
                  select coalesce(c.now_id, c.kept_id), step + 1
                  from chain join corrected_fact c on c.fact_id = chain.id where step < 1000)
                select id from chain order by step desc limit 1
                """,
                row -> Sql.uuid(row, "id"),
                first)
            .orElse(first);
    return last.equals(fact.id()) ? sameSlot(fact) : List.of(last);
  }

  private List<UUID> sameSlot(StoredFact fact) {
    return store.known(fact.personId(), fact.content().kind()).stream()
        .filter(known -> !known.id().equals(fact.id()) && known.standing() == Standing.VALID)
        .filter(known -> known.content().contradicts(fact.content().standing(Standing.VALID)))
        .map(StoredFact::id)
        .toList();
  }
}
