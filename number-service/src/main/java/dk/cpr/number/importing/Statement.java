package dk.cpr.number.importing;

import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.number.ledger.Life;
import dk.cpr.number.ledger.NumberState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says of one number.
 *
 * @param indices the entries that say so
 * @param proposal the person id to use when none is known
 */
record Statement(
    List<Integer> indices, Personnummer number, @Nullable PersonId proposal, Life life) {

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException whose message is the reason to set it aside
   */
  static Statement read(int index, NumberBatch.Entry entry) {
    Personnummer number = number(entry.number(), "number");
    @Nullable Personnummer successor =
        entry.successor() == null ? null : number(entry.successor(), "successor");
    if (entry.state().pointsOn() != (successor != null)) {
      throw new IllegalArgumentException(
          successor == null ? Reasons.SUCCESSOR_MISSING : Reasons.SUCCESSOR_NOT_EXPECTED);
    }
    if (number.equals(successor)) {
      throw new IllegalArgumentException(Reasons.POINTS_AT_ITSELF);
    }
    EffectPeriod period =
        new EffectPeriod(
            time(entry.from(), entry.fromMark(), "from"), time(entry.to(), entry.toMark(), "to"));
    return new Statement(
        List.of(index),
        number,
        entry.personId(),
        new Life(
            entry.state(),
            successor,
            period,
            since(entry),
            SourceTime.UNCERTAIN_MARK.equals(entry.birthMark())));
  }

  /** Whether others only mention the number. */
  boolean isMention() {
    return life.state() == NumberState.REFERENCED;
  }

  /**
   * Whether the other says the same life in fewer words: record 022 knows no duplicates, and tells
   * neither since when a number is what it is nor the birth date under it.
   */
  static boolean saysLess(Life less, Life more) {
    return less.since() == null
        && Objects.equals(less.successor(), more.successor())
        && ((less.state() == NumberState.CHANGED && more.state() == NumberState.DUPLICATE)
            || leavesOut(less, more));
  }

  /** Whether since when, and that a birth date is uncertain, is all that the other leaves out. */
  static boolean leavesOut(Life less, Life more) {
    boolean contradicts =
        (less.since() != null && !less.since().equals(more.since()))
            || (less.birthUncertain() && !more.birthUncertain());
    return !contradicts && !less.equals(more) && bare(less).equals(bare(more));
  }

  private static Life bare(Life life) {
    return new Life(life.state(), life.successor(), life.period());
  }

  /** One statement of two about the same number, empty when they contradict each other. */
  Optional<Statement> with(Statement other) {
    if (life.equals(other.life) || other.isMention() || saysLess(other.life, life)) {
      return Optional.of(joined(other, life));
    }
    return isMention() || saysLess(life, other.life)
        ? Optional.of(joined(other, other.life))
        : Optional.empty();
  }

  private Statement joined(Statement other, Life life) {
    boolean ownFirst = proposal != null && (!isMention() || other.isMention());
    boolean alike = isMention() == other.isMention();
    return new Statement(
        alike
            ? Stream.concat(indices.stream(), other.indices.stream()).toList()
            : isMention() ? other.indices : indices,
        number,
        ownFirst || other.proposal == null ? proposal : other.proposal,
        life);
  }

  private static Personnummer number(String text, String field) {
    Optional<NumberFault> fault = Personnummer.faultOf(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get().slug() + ":" + field);
    }
    return Personnummer.of(text);
  }

  private static @Nullable SourceTime since(NumberBatch.Entry entry) {
    if (entry.since() != null && !entry.state().isOver()) {
      throw new IllegalArgumentException(Reasons.SINCE_NOT_EXPECTED);
    }
    return time(entry.since(), entry.sinceMark(), "since");
  }

  private static @Nullable SourceTime time(
      @Nullable String text, @Nullable String mark, String field) {
    if (text == null) {
      return null;
    }
    if (!SourceTime.isReadable(text)) {
      throw new IllegalArgumentException("impossible-time:" + field);
    }
    return SourceTime.ofField(text, mark == null ? "" : mark).orElse(null);
  }
}
