package dk.cpr.records.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.layout.FieldKind;
import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.writing.DeletionDates;
import dk.cpr.records.writing.ExtractWriter;
import dk.cpr.records.writing.WritablePerson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every record type of persons, made from its layout with every field filled to its full width, is
 * read and written again; so is the same record with any one field left empty.
 */
class EveryRecordTest {
  private static final String ANNA = "0101650006";
  private static final String BENT = "0101650049";
  private static final Instant MOMENT = Instant.parse("2012-01-01T00:00:00Z");
  private static final Map<String, String> CODES =
      Map.of(
          "status", "01",
          "sex", "K",
          "protectionType", "0001",
          "church", "F",
          "civilStatus", "G",
          "custodyRelation", "0003",
          "guardianRelation", "0001",
          "birthDate", "1965-01-01",
          "municipalitySince", "198912319999");

  /** Read where a supplier has them, never written. */
  private static final String READ_ONLY = "longRoadName|darAddress";

  /** Without these the record is damaged, says nothing, or has zeros: see docs/extract.md. */
  private static final Map<String, Set<String>> NEEDED =
      Map.of(
          "damaged",
          Set.of("001 status", "001 sex", "004 protectionType"),
          "over without an end",
          Set.of(
              "023 movedOut",
              "024 returnedAt",
              "025 foundAt",
              "026 nameTo",
              "027 citizenshipTo",
              "028 churchTo",
              "029 civilStatusTo",
              "030 separationTo"),
          "says nothing",
          Set.of("007 missingFrom", "014 child", "022 formerNumber", "050 content"),
          "guardianship of unknown extent",
          Set.of("052 guardianshipType"),
          "zeros for a spouse without number",
          Set.of("012 spouse", "029 spouse"));

  /** History is sound; spouses and parents have a number, hence no name. */
  private static final String LEFT_EMPTY = "standing|(spouse|mother|father)Name(Mark)?";

  static Stream<String> types() {
    return ExtractFormat.P12170.recordTypes().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aFullRecordComesBackByteForByte(String type) throws IOException {
    String line = line(type, filled(type));
    assertThat(again(type, line)).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"023", "024", "025", "026", "027", "029", "030"})
  void correctedAndAnnulledHistoryComesBackByteForByte(String type) throws IOException {
    for (String standing : List.of("K", "A")) {
      Map<String, String> values = filled(type);
      values.put("standing", standing);
      String line = line(type, values);
      assertThat(again(type, line)).containsExactly(line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"012", "015", "029"})
  void whoHasNoNumberComesBackByNameAndBirthDate(String type) throws IOException {
    Map<String, String> values = filled(type);
    for (FieldSlice field : RecordLayouts.P12170.get(type).fields()) {
      if (field.kind() == FieldKind.PERSON) {
        values.put(field.name(), "0".repeat(10));
        values.put(field.name() + "Name", "Ægte Navn");
        values.put(field.name() + "NameMark", "=");
      }
    }
    String line = line(type, values);
    assertThat(again(type, line)).containsExactly(line);
  }

  @Test
  void aRecordThatLacksAFieldComesBackToo() throws IOException {
    Set<String> others = new TreeSet<>();
    for (String type : types().toList()) {
      for (String field : filled(type).keySet()) {
        Map<String, String> values = filled(type);
        if (!field.equals("number")) {
          values.remove(field);
          values.computeIfPresent(field + "Mark", (mark, text) -> null);
        }
        String line = line(type, values);
        if (!again(type, line).equals(List.of(line))) {
          others.add(type + " " + field);
        }
      }
    }
    assertThat(others)
        .containsExactlyInAnyOrderElementsOf(
            NEEDED.values().stream().flatMap(Set::stream).toList());
  }

  private static Map<String, String> filled(String type) {
    Map<String, String> values = new TreeMap<>();
    for (FieldSlice field : RecordLayouts.P12170.get(type).fields()) {
      if (field.kind() != FieldKind.TYPE && !field.name().matches(LEFT_EMPTY + "|" + READ_ONLY)) {
        values.put(field.name(), value(field));
      }
    }
    return values;
  }

  private static String value(FieldSlice field) {
    String code = CODES.get(field.name());
    if (code != null && code.length() == field.length()) {
      return code;
    }
    return switch (field.kind()) {
      case TYPE -> "";
      case OWN -> ANNA;
      case PERSON -> BENT;
      case DIGITS -> "5104".substring(4 - field.length());
      case MARK -> "*";
      case RIGHT -> "tv";
      case OPAQUE -> " " + "x".repeat(field.length() - 2) + " ";
      case TIME -> time(field);
      case TEXT -> "Æ b,9".repeat(10).substring(0, field.length() - 1) + "å";
    };
  }

  /** History is over by the moment of the file, what holds began before it. */
  private static String time(FieldSlice field) {
    boolean end = field.name().matches(".*(To|At|Out)") && !field.name().equals("leftAt");
    String day = end ? "2005-06-07" : "1990-02-00";
    return field.length() == 12 ? day.replace("-", "") + "1299" : day;
  }

  private static String line(String type, Map<String, String> values) {
    RecordLayout layout = RecordLayouts.P12170.get(type);
    return layout.make(values).line().stripTrailing();
  }

  private static List<String> again(String type, String line) throws IOException {
    String person = type.equals("001") ? "" : line("001", filled("001")) + "\n";
    String end = "999999999999900000002\n";
    byte[] source = (person + line + "\n" + end).getBytes(StandardCharsets.ISO_8859_1);
    ExtractReader reader = new ExtractReader(new ByteArrayInputStream(source), fault -> {});
    if (!(ExtractMapping.map(reader.next().orElseThrow()) instanceof MappedPerson read)) {
      return List.of();
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    new ExtractWriter(copy, MOMENT, DeletionDates.AS_GIVEN)
        .person(WritablePerson.of(read), Set.of(type));
    return copy.toString(StandardCharsets.ISO_8859_1).lines().toList();
  }
}
