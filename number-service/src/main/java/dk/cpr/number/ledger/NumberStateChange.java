package dk.cpr.number.ledger;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Payload of a change of type {@value #TYPE}: all that is known of the number from now. It takes
 * the place of what an earlier change said of the same number.
 *
 * @param successor number that took over (changed) or survived (duplicate)
 * @param survivorPersonId person of the surviving number of a duplicate
 * @param current whether this is, as far as is known, the number its person goes by: true for
 *     current and for referenced
 * @param birthDate birth date that the number carries
 * @param sex sex that the number carries
 * @param from from when it was the person's number, as the source wrote it
 * @param fromMark {@code *} when the source marked it uncertain
 * @param to until when; from when the state holds unless {@code since} says otherwise
 * @param since from when a state that is not current holds, as the source wrote it, where it tells
 *     that apart from {@code to}
 * @param sinceMark {@code *} when the source marked it uncertain
 * @param birthMark {@code *} when the source marked the birth date under this number uncertain
 * @param knownFrom registration time
 */
@RegisterForReflection
record NumberStateChange(
    Personnummer number,
    PersonId personId,
    NumberState state,
    @Nullable Personnummer successor,
    @Nullable PersonId survivorPersonId,
    boolean current,
    LocalDate birthDate,
    Sex sex,
    @Nullable String from,
    @Nullable String fromMark,
    @Nullable String to,
    @Nullable String toMark,
    @Nullable String since,
    @Nullable String sinceMark,
    @Nullable String birthMark,
    Instant knownFrom) {
  static final String TYPE = "number-state";

  static NumberStateChange of(NewState entry, @Nullable PersonId survivor, Instant at) {
    Life life = entry.life();
    return new NumberStateChange(
        entry.number(),
        entry.personId(),
        life.state(),
        life.successor(),
        survivor,
        life.state().isInUse(),
        entry.number().birthDate(),
        entry.number().sex(),
        text(life.period().from()),
        mark(life.period().from()),
        text(life.period().to()),
        mark(life.period().to()),
        text(life.since()),
        mark(life.since()),
        life.birthUncertain() ? SourceTime.UNCERTAIN_MARK : null,
        at);
  }

  private static @Nullable String text(@Nullable SourceTime time) {
    return time == null ? null : time.text();
  }

  private static @Nullable String mark(@Nullable SourceTime time) {
    return time != null && time.uncertain() ? SourceTime.UNCERTAIN_MARK : null;
  }
}
