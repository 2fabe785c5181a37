package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.records.layout.RecordLayouts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A public extract of invented persons, fourteen records each or so as the published one has: names
 * with history, a move, marriages between neighbours of the file, children, a protection in ten.
 * Always the same for the same size; written without being held.
 */
final class MadeExtract {
  /** Numbers with a serial below 4000 of the years 1940 to 1999. */
  static final int MOST = 80_000_000;

  private static final LocalDate FIRST = LocalDate.of(1940, 1, 1);
  private static final int DAYS = 21_914;
  private static final List<String> GIVEN =
      List.of("Alma", "Asta", "Bo", "Carl", "Ella", "Emil", "Freja", "Søren");
  private static final List<String> SURNAMES =
      List.of("Bech", "Dam", "Friis", "Holm", "Juhl", "Lund", "Ravn", "Ærø");

  private final BufferedWriter out;
  private long records;

  private MadeExtract(BufferedWriter out) {
    this.out = out;
  }

  /** Writes at least so many records, whole persons; gives how many there are. */
  static long write(Path file, long records) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      MadeExtract made = new MadeExtract(out);
      made.line(
          "000", Map.of("sortField", "0000000000", "task", "100000", "productionDate", "20260101"));
      for (int i = 0; made.records < records; i++) {
        made.person(i);
      }
      made.line("999", Map.of("sortField", "9999999999", "count", Long.toString(made.records)));
      return made.records;
    } catch (IOException e) {
      throw new CannotRun("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private void person(int i) throws IOException {
    String born = day(i).toString();
    String sex = i % 2 == 0 ? "K" : "M";
    record("001", i, Map.of("status", "01", "sex", sex, "birthDate", born, "numberFrom", born));
    record("002", i, residence(i, Map.of("movedIn", "200803011200")));
    record(
        "003",
        i,
        residence(
            i,
            Map.of(
                "addressingName",
                name(i),
                "standardAddress",
                "Langgade " + (1 + i % 99),
                "postcode",
                "2900",
                "postDistrict",
                "Hellerup")));
    if (i % 10 == 0) {
      record(
          "004",
          i,
          Map.of(
              "protectionType", "0001",
              "protectionFrom", "2020-01-01",
              "deletionDate", "2030-01-01"));
    }
    record("008", i, named(i, SURNAMES.get(i / 8 % 8), "200001010000", "nameFrom"));
    record("009", i, Map.of("birthAuthority", "7" + "%03d".formatted(i % 900)));
    record("010", i, Map.of("country", "5100", "citizenshipFrom", compact(i) + "9999"));
    record("011", i, Map.of("church", "F", "churchFrom", born));
    record(
        "012",
        i,
        Map.of("civilStatus", "G", "spouse", number(i ^ 1), "civilStatusFrom", "200106021400"));
    record("014", i, Map.of("child", number(i ^ 2)));
    record("015", i, Map.of("motherFrom", born, "fatherFrom", born));
    record(
        "023",
        i,
        residence(i + 1, Map.of("movedIn", compact(i) + "9999", "movedOut", "200803011200")));
    Map<String, String> former = named(i, SURNAMES.get(i % 8), compact(i) + "9999", "nameFrom");
    former.put("nameTo", "200001010000");
    record("026", i, former);
    record("099", i, Map.of("timestamp", "200803011200", "event", "A01"));
  }

  private static Map<String, String> residence(int i, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("municipality", List.of("0101", "0751", "0461", "0851").get(i % 4));
    values.put("road", "%04d".formatted(1 + i % 4_000));
    values.put("house", "%03d".formatted(1 + i % 99));
    return values;
  }

  private static Map<String, String> named(int i, String surname, String from, String field) {
    Map<String, String> values = new HashMap<>();
    values.put("given", GIVEN.get(i % 8));
    values.put("surname", surname);
    values.put(field, from);
    return values;
  }

  private static String name(int i) {
    return GIVEN.get(i % 8) + " " + SURNAMES.get(i / 8 % 8);
  }

  private static LocalDate day(int i) {
    return FIRST.plusDays(i % DAYS);
  }

  private static String compact(int i) {
    return day(i).format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Neighbours have serials of different sexes. */
  private static String number(int i) {
    return day(i).format(DateTimeFormatter.ofPattern("ddMMuu"))
        + "%04d".formatted(2 * (i / DAYS) + i % 2);
  }

  private void record(String type, int i, Map<String, String> values) throws IOException {
    Map<String, String> all = new HashMap<>(values);
    all.put("number", number(i));
    line(type, all);
    records++;
  }

  private void line(String type, Map<String, String> values) throws IOException {
    out.write(RecordLayouts.P12170.get(type).make(values).line().stripTrailing());
    out.write('\n');
  }
}
