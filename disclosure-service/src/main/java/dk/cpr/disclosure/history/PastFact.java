package dk.cpr.disclosure.history;

import dk.cpr.disclosure.frame.FactRow;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionReason;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is or was known: only the fields that were asked for.
 *
 * @param value those of them that are given, and their marks
 * @param known when it was registered, and when the register ceased to stand by it
 * @param mendings how it came by a correction, and how it went by one
 */
record PastFact(
    UUID id,
    Standing standing,
    Map<String, String> value,
    Effect effect,
    Known known,
    Mendings mendings) {

  /** When it holds, as its source wrote it. */
  record Effect(
      @Nullable String from, boolean fromUncertain, @Nullable String to, boolean toUncertain) {

    /** What to order by; also of a period that ends where it starts and so holds never. */
    Instant start() {
      return from == null ? Instant.MIN : SourceTime.of(from).instant();
    }
  }

  /**
   * Registration.
   *
   * @param by organisation (CVR number) or service; null where it is not told
   * @param origin REPORT, IMPORT or DERIVED
   */
  record Known(
      Instant from, @Nullable Instant to, @Nullable String by, String origin, boolean verified) {}

  /**
   * Corrections that touch it.
   *
   * @param opened the act that put it there
   * @param leftBy the fact whose content it keeps, standing corrected or annulled
   * @param closed the correction that closed it
   */
  record Mendings(@Nullable String opened, @Nullable UUID leftBy, @Nullable Mending closed) {}

  /** Of a fact that was read with its history. */
  static PastFact of(FactRow row) {
    FactRow.Effect effect = row.effect();
    FactRow.History history = Objects.requireNonNull(row.history());
    FactRow.@Nullable Closed closed = history.closed();
    return new PastFact(
        row.id(),
        row.standing(),
        row.value(),
        new Effect(effect.from(), effect.fromUncertain(), effect.to(), effect.toUncertain()),
        new Known(history.from(), history.to(), history.by(), history.origin(), row.verified()),
        new Mendings(
            history.opened(),
            history.leftBy(),
            closed == null
                ? null
                : new Mending(
                    CorrectionAct.valueOf(closed.act()),
                    CorrectionReason.valueOf(closed.reason()),
                    closed.kept(),
                    closed.now())));
  }

  /** When it was closed, as known at an instant. */
  @Nullable Instant closedBy(Instant knownAt) {
    Instant to = known.to();
    return to == null || to.isAfter(knownAt) ? null : to;
  }
}
