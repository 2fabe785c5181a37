package dk.cpr.importer.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.importer.delivery.DeliveryProof;
import dk.cpr.importer.delivery.ImportReasons;
import dk.cpr.importer.delivery.LineCount;
import dk.cpr.importer.delivery.SourceFile;
import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.ImportDoors.RoadRow;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.http.Json;
import dk.cpr.importer.report.FileTally;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.authority.Authority;
import dk.cpr.records.authority.AuthorityReader;
import dk.cpr.records.layout.FieldKind;
import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.road.RoadLine;
import dk.cpr.records.road.RoadReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Imports the files that say nothing of persons: authorities, roads, DAR. */
final class ListImports {
  private final ImportDoors doors;
  private final Progress progress;

  ListImports(ImportDoors doors, Progress progress) {
    this.doors = doors;
    this.progress = progress;
  }

  void authorities(FileTally tally) throws IOException {
    List<LineFault> faults = new ArrayList<>();
    long lines = begin(tally.file());
    try (InputStream in = Files.newInputStream(tally.file().path());
        RowBatches<Map<String, String>> batches =
            new RowBatches<>(RegisterService.PERSON, doors::authorities, tally)) {
      AuthorityReader reader = new AuthorityReader(in, faults::add);
      for (Optional<Authority> row = reader.next(); row.isPresent(); row = reader.next()) {
        batches.add(new RowBatches.Row<>(wire(row.get()), row.get().line(), "mynkod", 200));
        progress.advance(1);
      }
      batches.finish();
    }
    progress.end();
    note(faults, tally);
    tally.read(Map.of("mynkod", lines - 1));
  }

  private static void note(List<LineFault> faults, FileTally tally) {
    faults.forEach(tally::fault);
    if (DeliveryProof.isDamaged(faults)) {
      tally.damaged();
    }
  }

  private static Map<String, String> wire(Authority authority) {
    Map<String, String> row = new HashMap<>();
    row.put("code", authority.code().code());
    row.put("type", authority.type());
    row.put("name", authority.name());
    put(row, "validFrom", text(authority.period().from()));
    put(row, "validTo", text(authority.period().to()));
    put(row, "iso2", authority.iso2());
    put(row, "iso3", authority.iso3());
    put(row, "isoNumeric", authority.isoNumeric());
    return row;
  }

  private static void put(Map<String, String> row, String field, String text) {
    if (!text.isEmpty()) {
      row.put(field, text);
    }
  }

  private static String text(@Nullable SourceTime time) {
    return time == null ? "" : time.text();
  }

  /** False when the start record is damaged, so that nothing could be read. */
  boolean roads(FileTally tally) throws IOException {
    List<LineFault> faults = new ArrayList<>();
    begin(tally.file());
    try (InputStream in = Files.newInputStream(tally.file().path())) {
      RoadReader reader = new RoadReader(in, faults::add);
      Optional<RoadLine> first = reader.next();
      Optional<ExtractHeader> header = reader.header().or(tally.file()::undated);
      if (header.isEmpty()) {
        progress.end();
        return false;
      }
      DeliverySource source = tally.file().source(header.get());
      send(reader, first, source, tally);
      if (faults.isEmpty() && reader.header().isPresent()) {
        int closed = doors.completeRoads(source);
        tally.facts(RegisterService.ADDRESS, new ImportReport.Facts(0, 0, closed, 0, 0, 0));
      }
      tally.read(reader.counts());
    }
    progress.end();
    note(faults, tally);
    return true;
  }

  private void send(
      RoadReader reader, Optional<RoadLine> first, DeliverySource source, FileTally tally)
      throws IOException {
    try (RowBatches<RoadRow> batches =
        new RowBatches<>(RegisterService.ADDRESS, rows -> doors.roads(source, rows), tally)) {
      for (Optional<RoadLine> row = first; row.isPresent(); row = reader.next()) {
        RoadLine line = row.get();
        batches.add(new RowBatches.Row<>(wire(line), line.line(), line.type(), 300));
        progress.advance(1);
      }
      batches.finish();
    }
  }

  private static RoadRow wire(RoadLine line) {
    Map<String, String> fields = new TreeMap<>();
    for (FieldSlice field : line.record().layout().fields()) {
      String value = field.kind() == FieldKind.TYPE ? "" : line.record().value(field.name());
      put(fields, field.name(), value);
    }
    return new RoadRow(line.type(), fields);
  }

  void dar(FileTally tally) throws IOException {
    String entity = tally.file().entity();
    long lines = begin(tally.file());
    long number = 0;
    long blank = 0;
    try (BufferedReader in = Files.newBufferedReader(tally.file().path(), StandardCharsets.UTF_8);
        RowBatches<JsonNode> batches =
            new RowBatches<>(RegisterService.ADDRESS, rows -> doors.dar(entity, rows), tally)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        blank += line.isBlank() ? 1 : 0;
        Optional<JsonNode> row = object(line);
        if (row.isPresent()) {
          batches.add(new RowBatches.Row<>(row.get(), number, entity, line.length()));
        } else if (!line.isBlank()) {
          tally.fault(new LineFault(number, entity, "", ImportReasons.NOT_JSON));
          tally.damaged();
        }
        progress.advance(1);
      }
      batches.finish();
    }
    progress.end();
    tally.read(Map.of(entity, lines - blank));
  }

  private static Optional<JsonNode> object(String line) {
    try {
      return Optional.ofNullable(Json.MAPPER.readTree(line)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private long begin(SourceFile file) throws IOException {
    long lines = LineCount.of(file.path());
    progress.begin(file.label(), lines);
    return lines;
  }
}
