package dk.cpr.records.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.ExtractLine;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.format.PersonBlock.Part;
import dk.cpr.records.format.PersonBlock.Trust;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.line.LineCheck;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Lines;
import dk.cpr.records.line.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one person and judges the damaged ones. */
public final class BlockBuilder {
  public static final String PERSON = "001";
  private static final int MOST_LINES = 10_000;

  private final ExtractFormat format;
  private final @Nullable LocalDate made;
  private final Part part;
  private final long firstLine;
  private final List<ExtractLine> lines = new ArrayList<>();
  private final List<LineFault> faults = new ArrayList<>();
  private @Nullable Personnummer number;
  private String lastType = "";
  private Trust trust = Trust.SOUND;

  /** Collects the lines of a file of that form and date. */
  BlockBuilder(Source source, Part part, long firstLine, @Nullable Personnummer number) {
    this.format = source.format();
    this.made = source.made();
    this.part = part;
    this.firstLine = firstLine;
    this.number = number;
  }

  /** What a file says of itself. */
  record Source(ExtractFormat format, @Nullable LocalDate made) {}

  Part part() {
    return part;
  }

  @Nullable Personnummer number() {
    return number;
  }

  /** Whether a line with this number, or with none that can be read, stands among this person's. */
  boolean takes(@Nullable Personnummer other) {
    return other == null || (number == null ? part == Part.PERSON : other.equals(number));
  }

  void add(Lines.Line line, @Nullable Personnummer own) {
    if (number == null) {
      number = own;
    }
    String type = ExtractReader.type(line.text());
    Optional<RecordLayout> layout = format.layouts().of(type);
    if (lines.size() + faults.size() >= MOST_LINES) {
      fault(new LineFault(line.number(), type, "", Reasons.TOO_MANY_LINES), Trust.UNUSABLE);
    } else if (layout.isEmpty()) {
      unknown(line, type);
    } else if (isCut(line, layout.get())) {
      fault(new LineFault(line.number(), type, "", Reasons.CUT), meaning(type));
    } else {
      known(line, layout.get());
    }
    lastType = type;
  }

  /**
   * A line of somebody else stands here. A protection in the place of this person's protections may
   * be this person's with a damaged number.
   */
  void interrupted(Lines.Line line) {
    boolean inPlace = part == Part.PERSON && format.isUpToProtections(lastType);
    String type = ExtractReader.type(line.text());
    if (inPlace && format.isProtection(type)) {
      fault(
          new LineFault(line.number(), type, "number", Reasons.OTHER_NUMBER),
          Trust.PROTECTION_IN_DOUBT);
    }
  }

  /** The file ends here and should not: what is missing may be this person's protection. */
  void cutOff(long line) {
    if (part == Part.PERSON && format.isUpToProtections(lastType)) {
      fault(
          new LineFault(line, lastType, "", Reasons.CUT_BEFORE_PROTECTION),
          Trust.PROTECTION_IN_DOUBT);
    }
  }

  PersonBlock build() {
    return new PersonBlock(format, made, part, firstLine, number, lines, faults, trust);
  }

  private static boolean isCut(Lines.Line line, RecordLayout layout) {
    return line.end() == Lines.End.NONE && line.text().length() < layout.length();
  }

  private void known(Lines.Line line, RecordLayout layout) {
    if (!layout.fits(line.text())) {
      fault(
          new LineFault(line.number(), layout.type(), "", Reasons.LINE_TOO_LONG),
          meaning(layout.type()));
      return;
    }
    if (MaybeProtection.readsAs(line.text(), format)) {
      fault(
          new LineFault(line.number(), layout.type(), "", Reasons.READS_AS_PROTECTION),
          meaning(layout.type()).and(Trust.PROTECTION_IN_DOUBT));
      return;
    }
    FixedRecord record = layout.read(line.text());
    LineCheck.faultOf(line.number(), record)
        .ifPresentOrElse(
            fault -> fault(fault, meaning(layout.type())),
            () -> lines.add(new ExtractLine(line.number(), record)));
  }

  private void unknown(Lines.Line line, String type) {
    if (format.isNotRead(type)) {
      fault(new LineFault(line.number(), type, "", Reasons.NOT_READ), Trust.SOUND);
      return;
    }
    boolean unreadable = type.equals(ExtractReader.UNREADABLE);
    fault(
        new LineFault(
            line.number(), type, "", unreadable ? Reasons.UNREADABLE_TYPE : Reasons.UNKNOWN_TYPE),
        MaybeProtection.is(line.text(), format) ? Trust.PROTECTION_IN_DOUBT : Trust.SOUND);
  }

  private void fault(LineFault fault, Trust meaning) {
    if (faults.size() < MOST_LINES) {
      faults.add(fault);
    }
    trust = trust.and(meaning);
  }

  private Trust meaning(String type) {
    if (type.equals(PERSON)) {
      return Trust.UNUSABLE;
    }
    return format.isProtection(type) ? Trust.PROTECTION_IN_DOUBT : Trust.SOUND;
  }
}
