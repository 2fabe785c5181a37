package dk.cpr.kernel.extract;

import dk.cpr.kernel.layout.FixedRecord;
import dk.cpr.kernel.layout.RecordLayout;
import dk.cpr.kernel.layout.RecordLayouts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads start records (000) and end records (999). */
final class HeaderLine {
  private HeaderLine() {}

  static Optional<ExtractHeader> read(
      Lines.Line line, RecordLayouts layouts, Consumer<LineFault> faults) {
    return sound(line, layouts.get("000"), faults).flatMap(record -> header(line, record, faults));
  }

  static OptionalLong count(Lines.Line line, RecordLayouts layouts, Consumer<LineFault> faults) {
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
      return Optional.of(
          new ExtractHeader(
              record.text("task"),
              date(record.text("productionDate")),
              previous.isEmpty() ? null : date(previous)));
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
