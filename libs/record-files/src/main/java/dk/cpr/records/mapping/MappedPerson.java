package dk.cpr.records.mapping;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of an extract.
 *
 * @param firstLine the line number of the record 001
 * @param own the number and its state
 * @param formerNumbers the numbers before it
 * @param facts the facts in the order of the file
 * @param faults every line that was set aside, withheld or not kept, with its reason
 */
public record MappedPerson(
    long firstLine,
    OwnNumber own,
    List<FormerNumber> formerNumbers,
    List<MappedFact> facts,
    List<LineFault> faults)
    implements Mapped {

  /** Copies the lists. */
  public MappedPerson {
    formerNumbers = List.copyOf(formerNumbers);
    facts = List.copyOf(facts);
    faults = List.copyOf(faults);
  }

  /** The other persons' numbers that the person's facts mention. */
  public SortedSet<Personnummer> mentioned() {
    SortedSet<Personnummer> numbers = new TreeSet<>();
    facts.forEach(fact -> numbers.addAll(fact.references().values()));
    return numbers;
  }

  /** Every number in the person's lines: own, successor, former and mentioned ones. */
  public SortedSet<Personnummer> allNumbers() {
    SortedSet<Personnummer> numbers = mentioned();
    numbers.add(own.number());
    @Nullable Personnummer successor = own.successor();
    if (successor != null) {
      numbers.add(successor);
    }
    formerNumbers.forEach(former -> numbers.add(former.number()));
    return numbers;
  }

  /**
   * The same without facts, each named as {@link Reasons#HELD_BY_SUCCESSOR}. A changed number and
   * its successor are one person, and the record under the old number is a frozen copy that the new
   * one contradicts: whoever imports takes it only when the successor is not in the file.
   */
  public MappedPerson withoutFacts() {
    List<LineFault> named = new ArrayList<>(faults);
    facts.forEach(
        fact ->
            named.add(
                new LineFault(
                    fact.line(),
                    fact.recordType(),
                    fact.template().kind().wireName(),
                    Reasons.HELD_BY_SUCCESSOR)));
    return new MappedPerson(firstLine, own, formerNumbers, List.of(), named);
  }

  /** Line only. */
  @Override
  public String toString() {
    return "person of line " + firstLine;
  }
}
