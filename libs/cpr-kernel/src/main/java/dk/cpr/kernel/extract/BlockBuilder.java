package dk.cpr.kernel.extract;

import dk.cpr.kernel.extract.PersonBlock.Part;
import dk.cpr.kernel.extract.PersonBlock.Trust;
import dk.cpr.kernel.layout.FixedRecord;
import dk.cpr.kernel.layout.RecordLayout;
import dk.cpr.kernel.number.Personnummer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one person and judges the damaged ones. */
final class BlockBuilder {
  static final String PERSON = "001";
  private static final int MOST_LINES = 10_000;

  private final ExtractFormat format;
  private final Part part;
  private final long firstLine;
  private final List<ExtractLine> lines = new ArrayList<>();
  private final List<LineFault> faults = new ArrayList<>();
  private @Nullable Personnummer number;
  private String lastType = "";
  private Trust trust = Trust.SOUND;

  BlockBuilder(ExtractFormat format, Part part, long firstLine, @Nullable Personnummer number) {
    this.format = format;
    this.part = part;
    this.firstLine = firstLine;
    this.number = number;
  }

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

  PersonBlock build() {
    return new PersonBlock(format, part, firstLine, number, lines, faults, trust);
  }

  private void known(Lines.Line line, RecordLayout layout) {
    if (!layout.fits(line.text())) {
      fault(
          new LineFault(line.number(), layout.type(), "", Reasons.LINE_TOO_LONG),
          meaning(layout.type()));
      return;
    }
    FixedRecord record = layout.read(line.text());
    LineCheck.faultOf(line.number(), record)
        .ifPresentOrElse(
            fault -> fault(fault, meaning(layout.type())),
            () -> lines.add(new ExtractLine(line.number(), record)));
  }

  private void unknown(Lines.Line line, String type) {
    boolean unreadable = type.equals(ExtractReader.UNREADABLE);
    boolean maybeProtection =
        unreadable || line.text().stripTrailing().length() <= format.protectionLength();
    fault(
        new LineFault(
            line.number(), type, "", unreadable ? Reasons.UNREADABLE_TYPE : Reasons.UNKNOWN_TYPE),
        maybeProtection ? Trust.PROTECTION_IN_DOUBT : Trust.SOUND);
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
