package dk.cpr.protection.book;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import dk.cpr.protection.confirmation.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Protections that came from a parent's: they follow its renewals, while they stand, and never its
 * lifting.
 */
@ApplicationScoped
public class Heirs {
  private final Sql sql;
  private final ProtectionBook book;
  private final Acts acts;

  Heirs(Sql sql, ProtectionBook book, Acts acts) {
    this.sql = sql;
    this.book = book;
    this.acts = acts;
  }

  /** Remembers that protections of a child came from a parent's, whatever id that goes by. */
  public void add(Collection<UUID> protections, HumanBeing parent, ProtectionKind kind) {
    sql.update(
        """
        insert into inherited_protection (protection, parent, type)
        select protection, parent, ? from unnest(?::uuid[]) as protection, unnest(?::uuid[]) as parent
        on conflict on constraint inherited_protection_pk do nothing
        """,
        kind.code(),
        protections.toArray(UUID[]::new),
        parent.all().stream().map(PersonId::value).toArray(UUID[]::new));
  }

  /** What one protection follows, others follow from now on. */
  void carry(UUID source, Collection<UUID> targets) {
    sql.update(
        """
        insert into inherited_protection (protection, parent, type)
        select t, i.parent, i.type from inherited_protection i, unnest(?::uuid[]) as t
        where i.protection = ?
        on conflict on constraint inherited_protection_pk do nothing
        """,
        targets.toArray(UUID[]::new),
        source);
  }

  /** Everyone whose protections follow these parents', also through others. */
  public Set<PersonId> of(Collection<PersonId> parents) {
    return new LinkedHashSet<>(
        sql.list(
            """
            with recursive heir (person_id) as (
              select a.person_id from inherited_protection i
              join protection_act a on a.protection = i.protection
              where i.parent = any(?)
              union
              select a.person_id from heir h
              join inherited_protection i on i.parent = h.person_id
              join protection_act a on a.protection = i.protection)
            select person_id from heir
            """,
            row -> new PersonId(Sql.uuid(row, "person_id")),
            (Object) parents.stream().map(PersonId::value).toArray(UUID[]::new)));
  }

  /**
   * Gives what came from these parents, and still stands, an end that is not earlier; the heirs of
   * the heirs follow.
   *
   * @return the protections that cover the heirs
   */
  public List<UUID> follow(
      Collection<PersonId> parents, ProtectionKind kind, @Nullable SourceTime end, Hand hand) {
    Hand following = hand.derived(Act.Kind.INHERITED);
    Set<UUID> covering = new LinkedHashSet<>();
    Set<PersonId> met = new HashSet<>(parents);
    Deque<PersonId> next = new ArrayDeque<>(parents);
    while (!next.isEmpty()) {
      for (Kept kept : directly(next.remove(), kind)) {
        Optional<StoredFact> standing = book.standing(kept, hand.at());
        if (standing.isPresent()) {
          covering.addAll(longer(standing.get(), end, following));
          if (met.add(kept.personId())) {
            next.add(kept.personId());
          }
        }
      }
    }
    return List.copyOf(covering);
  }

  /**
   * Locks persons and their heirs until the transaction ends, and gives the registration time.
   *
   * @throws ProblemException try-again when somebody became an heir in between
   */
  public Instant lock(Collection<PersonId> persons) {
    Set<PersonId> all = new LinkedHashSet<>(persons);
    all.addAll(of(persons));
    Instant at = book.lock(all);
    if (!all.containsAll(of(persons))) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    return at;
  }

  private List<UUID> longer(StoredFact fact, @Nullable SourceTime end, Hand hand) {
    EffectPeriod effect = fact.content().effect();
    SourceTime from = Objects.requireNonNullElseGet(effect.from(), hand::now);
    return ProtectionBook.isLater(end, effect.to())
        ? book.cover(fact.personId(), fact.content().during(new EffectPeriod(from, end)), hand)
        : List.of();
  }

  private List<Kept> directly(PersonId parent, ProtectionKind kind) {
    return sql
        .list(
            "select protection from inherited_protection where parent = ? and type = ?",
            row -> Sql.uuid(row, "protection"),
            parent.value(),
            kind.code())
        .stream()
        .flatMap(protection -> acts.find(protection).stream())
        .toList();
  }
}
