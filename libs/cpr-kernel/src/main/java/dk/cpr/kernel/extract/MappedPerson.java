package dk.cpr.kernel.extract;

import dk.cpr.kernel.number.Personnummer;
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

  /** Line only. */
  @Override
  public String toString() {
    return "person of line " + firstLine;
  }
}
