package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.likeness.LikelyDuplicates;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Looks at persons who are due, in two transactions: keys first, so that two of one batch find each
 * other. One instance at a time does so.
 */
@ApplicationScoped
class Look {
  private static final long LOCK = 0x43505251L;

  private final Sql sql;
  private final Rules rules;
  private final RuleSearch search;
  private final LikelyDuplicates duplicates;
  private final FindingKeeper findings;
  private final DueTable due;

  Look(
      Sql sql,
      Rules rules,
      RuleSearch search,
      LikelyDuplicates duplicates,
      FindingKeeper findings,
      DueTable due) {
    this.sql = sql;
    this.rules = rules;
    this.search = search;
    this.duplicates = duplicates;
    this.findings = findings;
    this.due = due;
  }

  /** Stores what likely duplicates are found by; false when another instance is at it. */
  @Transactional
  boolean prepare(Collection<Due> at) {
    if (isTurn()) {
      duplicates.keep(persons(at));
      return true;
    }
    return false;
  }

  /** Reads first and writes last, so that the transaction is one that writes for a moment only. */
  @Transactional
  void at(Collection<Due> at) {
    if (isTurn()) {
      List<UUID> persons = persons(at);
      findings.replace(persons, search.among(persons, rules.all()));
      due.looked(at);
    }
  }

  private boolean isTurn() {
    return sql.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
        .orElse(false);
  }

  private static List<UUID> persons(Collection<Due> at) {
    return at.stream().map(Due::person).toList();
  }
}
