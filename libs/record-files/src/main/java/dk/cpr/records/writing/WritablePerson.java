package dk.cpr.records.writing;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.WritableFact;
import dk.cpr.records.mapping.MappedPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to be written. Facts of one record type are written in the order given.
 *
 * @param own the number, what became of it, and when it was the person's
 * @param formerNumbers the numbers before it
 * @param facts all that may stand in the records
 * @param relatives whose addresses stand beside the person's own
 */
public record WritablePerson(
    WritableNumber own,
    List<Former> formerNumbers,
    List<WritableFact> facts,
    List<Relative> relatives) {
  /** A number before the current one, and when it was the person's. */
  public record Former(Personnummer number, EffectPeriod period) {}

  /**
   * A parent or child whose address is copied (031-033).
   *
   * @param kin which of them
   * @param number the relative's
   * @param address the relative's address text
   * @param protectedSince start of the relative's name and address protection
   */
  public record Relative(
      Kin kin, Personnummer number, FactContent address, @Nullable SourceTime protectedSince) {
    /** The kin only. */
    @Override
    public String toString() {
      return "address of a " + kin;
    }
  }

  /** Whose addresses are copied. */
  public enum Kin {
    MOTHER("031", "mother"),
    FATHER("032", "father"),
    CHILD("033", "child");

    private final String recordType;
    private final String field;

    Kin(String recordType, String field) {
      this.recordType = recordType;
      this.field = field;
    }

    String recordType() {
      return recordType;
    }

    String field() {
      return field;
    }
  }

  /** A person without copies of relatives' addresses. */
  public WritablePerson(WritableNumber own, List<Former> formerNumbers, List<WritableFact> facts) {
    this(own, formerNumbers, facts, List.of());
  }

  /** Copies the lists. */
  public WritablePerson {
    formerNumbers = List.copyOf(formerNumbers);
    facts = List.copyOf(facts);
    relatives = List.copyOf(relatives);
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
