package dk.cpr.number.importing;

import dk.cpr.fact.store.ImportSource;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import dk.cpr.number.ledger.Author;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.KnownNumbers;
import dk.cpr.number.ledger.Ledger;
import dk.cpr.number.ledger.SeriesLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whole groups of a batch in one short transaction; one import at a time decides. */
@ApplicationScoped
class ImportPortion {
  private final Sql sql;
  private final SeriesLocks locks;
  private final KnownNumbers known;
  private final Ledger ledger;

  ImportPortion(Sql sql, SeriesLocks locks, KnownNumbers known, Ledger ledger) {
    this.sql = sql;
    this.locks = locks;
    this.known = known;
    this.ledger = ledger;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Decision register(List<Statement> statements, ImportSource source, String by) {
    sql.one("select pg_advisory_xact_lock(hashtextextended('number import', 0))", row -> true);
    Set<Personnummer> named = Reading.named(statements);
    locks.lock(named);
    Decision decision = Decision.of(statements, around(statements), source.productionDate());
    if (!decision.states().isEmpty()) {
      ledger.register(decision.states(), new Author(by, source));
    }
    if (!decision.doubtful().isEmpty()) {
      ledger.withhold(decision.doubtful());
    }
    return decision;
  }

  /** Notes numbers that could not even be read as statements. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void withhold(Set<Personnummer> numbers) {
    locks.lock(numbers);
    ledger.withhold(numbers);
  }

  /** What is known around statements. */
  List<KnownNumber> around(List<Statement> statements) {
    List<PersonId> proposals =
        statements.stream().map(Statement::proposal).filter(Objects::nonNull).distinct().toList();
    return known.around(Reading.named(statements), proposals);
  }
}
