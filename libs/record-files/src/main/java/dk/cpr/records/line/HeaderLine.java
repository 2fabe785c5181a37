package dk.cpr.records.line;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads start records (000) and end records (999). */
public final class HeaderLine {
  private static final Pattern SHORT_START = Pattern.compile("000[0-9]{14} *");
  private static final int DAYS_AHEAD = 1;

  private HeaderLine() {}

  public static Optional<ExtractHeader> read(
      Lines.Line line, RecordLayouts layouts, Consumer<LineFault> faults) {
    // Some suppliers begin a file of persons as a road register begins.
    RecordLayouts own = SHORT_START.matcher(line.text()).matches() ? RecordLayouts.P05780 : layouts;
    return sound(line, own.get("000"), faults).flatMap(record -> header(line, record, faults));
  }

  public static OptionalLong count(
      Lines.Line line, RecordLayouts layouts, Consumer<LineFault> faults) {
    return sound(line, layouts.get("999"), faults)
        .map(record -> record.text("count"))
        .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  private static Optional<ExtractHeader> header(
      Lines.Line line, FixedRecord record, Consumer<LineFault> faults) {
    try {
      String previous =
          record.layout().field("previousProductionDate").isPresent()
              ? record.value("previousProductionDate")
              : "";
      LocalDate made = date(record.text("productionDate"));
      if (made.isAfter(LocalDate.now(SourceTime.ZONE).plusDays(DAYS_AHEAD))) {
        throw new DateTimeException("made in the future");
      }
      return Optional.of(
          new ExtractHeader(record.text("task"), made, previous.isEmpty() ? null : date(previous)));
    } catch (DateTimeException e) {
      faults.accept(new LineFault(line.number(), "000", "productionDate", Reasons.IMPOSSIBLE_TIME));
      return Optional.empty();
    }
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static Optional<FixedRecord> sound(
      Lines.Line line, RecordLayout layout, Consumer<LineFault> faults) {
    if (!layout.fits(line.text())) {
      faults.accept(new LineFault(line.number(), layout.type(), "", Reasons.LINE_TOO_LONG));
      return Optional.empty();
    }
    FixedRecord record = layout.read(line.text());
    Optional<LineFault> fault = LineCheck.faultOf(line.number(), record);
    fault.ifPresent(faults);
    return fault.isPresent() ? Optional.empty() : Optional.of(record);
  }
}
