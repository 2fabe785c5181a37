package dk.cpr.records.format;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.line.LineFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one person: those from the record 001, or lines of a person that stand elsewhere.
 *
 * @param format of the file
 * @param made when the extract was made, null when it does not say so
 * @param part which of the two
 * @param firstLine the line number of its first line
 * @param number the person's number, null when no line shows it
 * @param lines the sound lines in the order of the file
 * @param faults the damaged lines
 * @param trust what the damage means for the whole
 */
public record PersonBlock(
    ExtractFormat format,
    @Nullable LocalDate made,
    Part part,
    long firstLine,
    @Nullable Personnummer number,
    List<ExtractLine> lines,
    List<LineFault> faults,
    Trust trust) {

  /** Whether the lines begin with the person's record 001. */
  public enum Part {
    PERSON,
    /** Lines away from their 001; {@link ExtractFile} joins them to it. */
    LATE
  }

  /** What the damaged lines of a person mean for the rest (law 10). */
  public enum Trust {
    SOUND,
    /** A record 004 is damaged, or a damaged line may have been one: the person is protected. */
    PROTECTION_IN_DOUBT,
    /** The record 001 is damaged: set the person aside. */
    UNUSABLE;

    public Trust and(Trust other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Copies the lists. */
  public PersonBlock {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /** The person's record 001, empty when it is damaged or elsewhere. */
  public Optional<ExtractLine> person() {
    return lines.stream().filter(line -> line.type().equals("001")).findFirst();
  }

  /** This block with late lines of the same person added. */
  public PersonBlock with(PersonBlock late) {
    return new PersonBlock(
        format,
        made,
        part,
        firstLine,
        number,
        Stream.concat(lines.stream(), late.lines.stream()).toList(),
        Stream.concat(faults.stream(), late.faults.stream()).toList(),
        trust.and(late.trust));
  }

  /** Line and counts only: a block holds personal data. */
  @Override
  public String toString() {
    return "block at line " + firstLine + " of " + lines.size() + " lines";
  }
}
