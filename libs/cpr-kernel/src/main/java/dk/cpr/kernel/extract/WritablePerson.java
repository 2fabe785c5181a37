package dk.cpr.kernel.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import java.util.List;

/**
 * A person to be written. Facts of one record type are written in the order given.
 *
 * @param own the number, what became of it, and when it was the person's
 * @param formerNumbers the numbers before it
 * @param facts all that may stand in the records
 */
public record WritablePerson(
    WritableNumber own, List<Former> formerNumbers, List<WritableFact> facts) {
  /** A number before the current one, and when it was the person's. */
  public record Former(Personnummer number, EffectPeriod period) {}

  /** Copies the lists. */
  public WritablePerson {
    formerNumbers = List.copyOf(formerNumbers);
    facts = List.copyOf(facts);
  }

  /** What an extract held, to be written again. */
  public static WritablePerson of(MappedPerson person) {
    return new WritablePerson(
        WritableNumber.of(person.own()),
        person.formerNumbers().stream().map(f -> new Former(f.number(), f.period())).toList(),
        person.facts().stream()
            .map(fact -> new WritableFact(fact.template(), fact.references()))
            .toList());
  }

  /** Counts only. */
  @Override
  public String toString() {
    return "person of " + facts.size() + " facts to be written";
  }
}
