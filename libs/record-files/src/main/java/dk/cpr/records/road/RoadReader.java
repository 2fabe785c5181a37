package dk.cpr.records.road;

import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.code.RoadCode;
import dk.cpr.records.extract.ExtractReader;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.line.HeaderLine;
import dk.cpr.records.line.LineCheck;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Lines;
import dk.cpr.records.line.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams the road register P05780 line by line, in the order of the file (a road's lines need not
 * stand together). Bad lines go to the given consumer. A cut has no end record: that is reported as
 * {@link Reasons#NO_END} and harms nothing.
 */
public final class RoadReader {
  private final Lines lines;
  private final Consumer<LineFault> faults;
  private final Map<String, Long> counts = new TreeMap<>();
  private @Nullable ExtractHeader header;
  private long lineCount;
  private boolean ended;

  /** Reads from a stream. */
  public RoadReader(InputStream in, Consumer<LineFault> faults) {
    this.lines = new Lines(in);
    this.faults = faults;
  }

  /** The start record, empty until it was read. */
  public Optional<ExtractHeader> header() {
    return Optional.ofNullable(header);
  }

  /** Lines read so far by record type. */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Lines read so far. */
  public long lineCount() {
    return lineCount;
  }

  /** The next sound line, empty at the end. */
  public Optional<RoadLine> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent()) {
      Optional<RoadLine> road = line.get().text().isBlank() ? Optional.empty() : take(line.get());
      if (road.isPresent()) {
        return road;
      }
      line = lines.next();
    }
    if (!ended) {
      ended = true;
      faults.accept(new LineFault(lineCount, ExtractReader.UNREADABLE, "", Reasons.NO_END));
    }
    return Optional.empty();
  }

  private Optional<RoadLine> take(Lines.Line line) {
    String type = ExtractReader.type(line.text());
    lineCount++;
    counts.merge(type, 1L, Long::sum);
    switch (type) {
      case "000" -> header = HeaderLine.read(line, RecordLayouts.P05780, faults).orElse(null);
      case "999" -> trailer(line);
      default -> {
        return road(line, type);
      }
    }
    return Optional.empty();
  }

  private void trailer(Lines.Line line) {
    ended = true;
    long expected = lineCount - 1 - counts.getOrDefault("000", 0L);
    if (HeaderLine.count(line, RecordLayouts.P05780, faults).orElse(-1) != expected) {
      faults.accept(new LineFault(line.number(), "999", "count", Reasons.COUNT_DIFFERS));
    }
  }

  private Optional<RoadLine> road(Lines.Line line, String type) {
    Optional<RecordLayout> layout = RecordLayouts.P05780.of(type);
    if (layout.isEmpty()) {
      boolean unreadable = type.equals(ExtractReader.UNREADABLE);
      return fault(line, "", unreadable ? Reasons.UNREADABLE_TYPE : Reasons.UNKNOWN_TYPE);
    }
    if (!layout.get().fits(line.text())) {
      return fault(line, "", Reasons.LINE_TOO_LONG);
    }
    FixedRecord record = layout.get().read(line.text());
    Optional<LineFault> fault = LineCheck.faultOf(line.number(), record);
    if (fault.isPresent()) {
      faults.accept(fault.get());
      return Optional.empty();
    }
    if (record.text("municipality").isEmpty() || record.text("road").isEmpty()) {
      return fault(line, "road", Reasons.NOT_NUMERIC);
    }
    return Optional.of(
        new RoadLine(
            line.number(),
            new MunicipalityCode(record.text("municipality")),
            new RoadCode(record.text("road")),
            record));
  }

  private Optional<RoadLine> fault(Lines.Line line, String field, String reason) {
    faults.accept(new LineFault(line.number(), ExtractReader.type(line.text()), field, reason));
    return Optional.empty();
  }
}
