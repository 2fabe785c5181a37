package dk.cpr.fact.store;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The two-axis facts of this service. Every write happens in the caller's transaction, after {@link
 * #lock}, and puts its change in the log; two valid facts of one person, kind and slot never
 * overlap in effect while both are known (an exclusion constraint sees to it: 409
 * contradicts-known-fact).
 */
@ApplicationScoped
public class FactStore {
  /** Change type of a fact that is known from now; its payload is the {@link StoredFact}. */
  public static final String OPENED = "fact-opened";

  /** Change type of a fact that is no longer known; its payload is {@link Closed}. */
  public static final String CLOSED = "fact-closed";

  private final Sql sql;
  private final FactRows rows;
  private final ChangeLog changes;
  private final FactLedger ledger;

  FactStore(Sql sql, FactRows rows, ChangeLog changes, FactLedger ledger) {
    this.sql = sql;
    this.rows = rows;
    this.changes = changes;
    this.ledger = ledger;
  }

  /** Payload of {@link #CLOSED}. */
  @RegisterForReflection
  public record Closed(UUID id, Instant knownTo) {}

  /**
   * Locks these persons until the transaction ends, in one order for all, and gives the
   * registration time to use: later than any that these persons' facts have.
   */
  public Instant lock(Collection<PersonId> persons) {
    UUID[] ids = persons.stream().map(PersonId::value).distinct().sorted().toArray(UUID[]::new);
    // An array is scanned in its order, so one round trip locks in one order.
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from unnest(?::uuid[]) as id",
        row -> true,
        (Object) ids);
    return sql.one(
            """
            select greatest(clock_timestamp(),
              max(coalesce(upper(known), lower(known))) + interval '1 microsecond') as at
            from fact where person_id = any(?)
            """,
            row -> Objects.requireNonNull(Sql.instant(row, "at")),
            (Object) ids)
        .orElseThrow();
  }

  /**
   * What is known now of a person, whatever its effect and standing; all kinds when none is named.
   */
  public List<StoredFact> known(PersonId person, FactKind... kinds) {
    return sql.list(
        "select "
            + FactRows.COLUMNS
            + " from fact where person_id = ? and upper_inf(known)"
            + " and (cardinality(?::text[]) = 0 or kind = any(?)) order by kind, slot, effect",
        rows::read,
        person.value(),
        names(kinds),
        names(kinds));
  }

  /** Facts by their ids, known or not; those that are not here are left out. */
  public List<StoredFact> find(Collection<UUID> ids) {
    return sql.list(
        "select " + FactRows.COLUMNS + " from fact where id = any(?)",
        rows::read,
        (Object) ids.toArray(UUID[]::new));
  }

  /** Whether anything is or was known of a person. */
  public boolean knowsOf(PersonId person) {
    return sql.one("select 1 from fact where person_id = ? limit 1", row -> true, person.value())
        .isPresent();
  }

  /** What is known now and rests on a document, of whomever. */
  public List<StoredFact> ofDocument(String document) {
    return sql.list(
        "select " + FactRows.COLUMNS + " from fact where document = ? and upper_inf(known)",
        rows::read,
        document);
  }

  /** What was registered at an instant on a document, whether or not it is known still. */
  public List<StoredFact> registered(String document, Instant at) {
    return sql.list(
        "select " + FactRows.COLUMNS + " from fact where document = ? and lower(known) = ?",
        rows::read,
        document,
        at);
  }

  /** What is known now of several persons, whatever its effect and standing, but of these kinds. */
  public List<StoredFact> known(Collection<PersonId> persons, Collection<FactKind> kinds) {
    return sql.list(
        "select "
            + FactRows.COLUMNS
            + " from fact where person_id = any(?) and kind = any(?) and upper_inf(known)"
            + " order by person_id, kind, slot, effect",
        rows::read,
        persons.stream().map(PersonId::value).toArray(UUID[]::new),
        names(kinds.toArray(FactKind[]::new)));
  }

  /** The valid facts of a person that were in effect at one instant as known at another. */
  public List<StoredFact> asOf(PersonId person, AsOf asOf, FactKind... kinds) {
    return sql.list(
        "select "
            + FactRows.COLUMNS
            + " from fact where person_id = ? and standing = 'VALID'"
            + " and effect @> ?::timestamptz and known @> ?::timestamptz"
            + " and (cardinality(?::text[]) = 0 or kind = any(?)) order by kind, slot",
        rows::read,
        person.value(),
        asOf.validAt(),
        asOf.knownAt(),
        names(kinds),
        names(kinds));
  }

  /** Registers a fact. */
  public StoredFact open(PersonId person, FactContent content, Registration registration) {
    return openAll(person, List.of(new Opening(content, registration))).getFirst();
  }

  /** A fact to be registered. */
  public record Opening(FactContent content, Registration registration) {}

  /** Registers many facts of one person in one round trip each for facts and changes. */
  public List<StoredFact> openAll(PersonId person, List<Opening> openings) {
    return ledger.open(
        openings.stream().map(opening -> new FactLedger.Entry(person, opening)).toList());
  }

  /** Ends the registration of a known fact. */
  public void close(StoredFact fact, Registration registration) {
    sql.update(FactRows.CLOSE, registration.at(), registration.by(), fact.id());
    changes.append(fact.personId(), CLOSED, new Closed(fact.id(), registration.at()));
  }

  /**
   * Registers a fact that takes over from what is known of its slot: what reaches into its effect
   * from before is closed and registered again up to the new fact's start.
   *
   * @throws ProblemException contradicts-known-fact when a known fact starts later, within its
   *     effect
   */
  public StoredFact succeed(PersonId person, FactContent content, Registration registration) {
    SourceTime from =
        Objects.requireNonNull(content.effect().from(), "a succession starts at a time");
    List<StoredFact> sameSlot =
        known(person, content.kind()).stream()
            .filter(fact -> fact.slot().equals(content.slot()))
            .filter(fact -> fact.standing() == Standing.VALID)
            .toList();
    if (sameSlot.stream().anyMatch(fact -> beginsLater(fact.content().effect(), content))) {
      throw new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT);
    }
    sameSlot.stream()
        .filter(fact -> endsWithin(fact.content().effect(), from.instant()))
        .forEach(
            fact -> {
              close(fact, registration);
              open(
                  person,
                  endingAt(fact.content(), from),
                  fact.verified() ? registration : registration.unverified());
            });
    return open(person, content, registration);
  }

  private static boolean beginsLater(EffectPeriod known, FactContent content) {
    SourceTime start = known.from();
    SourceTime from = content.effect().from();
    return start != null
        && from != null
        && !start.instant().isBefore(from.instant())
        && known.overlaps(content.effect());
  }

  private static boolean endsWithin(EffectPeriod effect, Instant at) {
    return effect.contains(at) && (effect.from() == null || effect.from().instant().isBefore(at));
  }

  private static FactContent endingAt(FactContent content, SourceTime end) {
    return content.during(content.effect().until(end));
  }

  static StoredFact stored(PersonId person, FactContent content, Registration registration) {
    SourceTime from = content.effect().from();
    SourceTime to = content.effect().to();
    ImportSource source = registration.source();
    return new StoredFact(
        PersonId.newId().value(),
        person,
        content.kind().wireName(),
        content.slot(),
        content.value(),
        from == null ? null : from.text(),
        from != null && from.uncertain(),
        to == null ? null : to.text(),
        to != null && to.uncertain(),
        content.standing(),
        registration.at(),
        null,
        registration.by(),
        registration.document(),
        registration.origin(),
        source == null ? null : source.key(),
        source == null ? null : source.productionDate(),
        registration.verified(),
        registration.told().authority(),
        registration.told().registeredAt());
  }

  private static String[] names(FactKind[] kinds) {
    return Arrays.stream(kinds).map(FactKind::wireName).toArray(String[]::new);
  }
}
