package dk.cpr.number.importing;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NumberState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A statement against what is known of its number. */
sealed interface Weighing {
  /** To be registered, if its group agrees. */
  record News() implements Weighing {}

  /** Says nothing that is not known. */
  record Nothing() implements Weighing {}

  /** Not to be registered. */
  record Refused(String reason) implements Weighing {}

  static Weighing of(Statement statement, @Nullable KnownNumber known, LocalDate produced) {
    if (known == null) {
      return new News();
    }
    if (statement.isMention()) {
      return new Nothing();
    }
    if (known.reason() != null && !known.personId().equals(statement.proposal())) {
      return new Refused(Reasons.ALLOCATED_HERE);
    }
    if (known.life().state() == NumberState.REFERENCED) {
      return new News();
    }
    return against(statement.life(), known, produced);
  }

  private static Weighing against(Life said, KnownNumber known, LocalDate produced) {
    if (said.equals(known.life()) || Statement.saysLess(said, known.life())) {
      return new Nothing();
    }
    @Nullable LocalDate imported = known.sourceDate();
    if (imported != null && Statement.leavesOut(known.life(), said)) {
      return new News();
    }
    LocalDate since =
        imported == null ? LocalDate.ofInstant(known.knownFrom(), SourceTime.ZONE) : imported;
    if (produced.isAfter(since)) {
      return new News();
    }
    return new Refused(
        since.equals(imported) && produced.equals(since) ? Reasons.MET_TWICE : Reasons.OLDER);
  }
}
