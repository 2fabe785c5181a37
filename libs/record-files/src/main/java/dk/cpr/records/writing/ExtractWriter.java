package dk.cpr.records.writing;

import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.records.line.ExtractHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a public extract P12170 as {@link ExtractFile} reads it: ISO-8859-1, lines ended by LF,
 * trailing blanks cut, a start record, persons one after the other, an end record that counts what
 * stands between. Holds one person at a time.
 */
public final class ExtractWriter {
  private static final String FIRST = "0000000000";
  private static final String LAST = "9999999999";

  private final OutputStream out;
  private final Instant moment;
  private final DeletionDates deletionDates;
  private long count;

  /**
   * A file that is written to a stream, which stays open.
   *
   * @param moment what is in effect then stands in the records of what holds
   */
  public ExtractWriter(OutputStream out, Instant moment) {
    this(out, moment, DeletionDates.BLANK);
  }

  /** The same, with or without the deletion dates that were imported. */
  public ExtractWriter(OutputStream out, Instant moment, DeletionDates deletionDates) {
    this.out = out;
    this.moment = moment;
    this.deletionDates = deletionDates;
  }

  /** The start record; comes first. */
  public void begin(ExtractHeader header) throws IOException {
    Map<String, String> values = new TreeMap<>();
    values.put("sortField", FIRST);
    values.put("task", header.task());
    values.put("productionDate", day(header.productionDate()));
    @Nullable LocalDate previous = header.previousProductionDate();
    if (previous != null) {
      values.put("previousProductionDate", day(previous));
    }
    write("000", values);
  }

  /**
   * One person.
   *
   * @param types the record types to write, of {@link ExtractFormat#recordTypes()} or those of
   *     relatives' addresses
   */
  public void person(WritablePerson person, Set<String> types) throws IOException {
    for (String line :
        new PersonLines(ExtractFormat.P12170, moment, types, deletionDates).of(person)) {
      line(line);
      count++;
    }
  }

  /** An error record (910): something that was asked for and is not in the extract. */
  public void error(ExtractError error) throws IOException {
    write(
        "910",
        Map.of(
            "sortField", error.sortField(),
            "input", error.input(),
            "errorNumber", error.number(),
            "errorText", error.text()));
    count++;
  }

  /** The end record; comes last. */
  public void end() throws IOException {
    write("999", Map.of("sortField", LAST, "count", String.valueOf(count)));
  }

  /** Records written so far, start and end record not counted. */
  public long count() {
    return count;
  }

  private void write(String type, Map<String, String> values) throws IOException {
    RecordLayout layout = RecordLayouts.P12170.get(type);
    line(layout.make(FieldFit.fit(layout, values)).line().stripTrailing());
  }

  private void line(String line) throws IOException {
    out.write((line + '\n').getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String day(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
