package dk.cpr.records.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.WritableFact;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.writing.DeletionDates;
import dk.cpr.records.writing.ExtractError;
import dk.cpr.records.writing.ExtractWriter;
import dk.cpr.records.writing.WritableNumber;
import dk.cpr.records.writing.WritablePerson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written reads back, and what does not fit is made to fit. */
class WritingTest {
  private static final Instant MOMENT = Instant.parse("2012-01-01T00:00:00Z");
  private static final Set<String> ALL = Set.copyOf(ExtractFormat.P12170.recordTypes());

  @Property
  void whatIsWrittenReadsBackAsTheSameFacts(@ForAll Random random) throws IOException {
    WritablePerson person = new RandomPerson(random).make();
    MappedPerson read = read(written(person, ALL));
    assertThat(read.facts())
        .extracting(fact -> new WritableFact(fact.template(), fact.references()))
        .containsExactlyInAnyOrderElementsOf(person.facts());
    assertThat(WritableNumber.of(read.own())).isEqualTo(person.own());
    assertThat(read.formerNumbers())
        .extracting(former -> new WritablePerson.Former(former.number(), former.period()))
        .isEqualTo(person.formerNumbers());
    assertThat(read.faults())
        .extracting(LineFault::reason)
        .isSubsetOf(Reasons.NOTHING_STATED, Reasons.REPEATED);
  }

  @Test
  void whatHoldsAndWhatHeldStandInRecordsOfTheirOwn() throws IOException {
    WritablePerson person =
        person(
            name("Anna", "190001010000", "200001010000"),
            name("Åse", "200001010000", "201501010000"),
            name("Asta", "201501010000", null));
    assertThat(lines(person, Set.of("008", "026")))
        .extracting(line -> line.substring(0, 3) + line.substring(13, 22).stripTrailing())
        .containsExactly("008Åse", "026 Anna", "026 Asta");
  }

  @Test
  void onlyTheRecordTypesThatWereNamedAreWrittenAndSomeAreNeverLeftOut() throws IOException {
    assertThat(lines(person(), Set.of("010", "023")))
        .containsExactly("01001016500060000000000000000");
    assertThat(lines(person(), Set.of("001"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-17T10:30, 202005171030",
    "2020-05-17T10:30:59, 202005171030",
    "2020-05-17, 202005170000",
    "2020-00-00, 202000000000",
    "202005179999, 202005179999"
  })
  void timesTakeTheFormOfTheField(String literal, String written) throws IOException {
    assertThat(lines(person(name("Anna", literal, "2031-01-01")), Set.of("026")))
        .singleElement()
        .satisfies(line -> assertThat(line.substring(147, 159)).isEqualTo(written));
  }

  @Test
  void namesThatDoNotFitAreMarked() throws IOException {
    String line =
        lines(
                person(
                    fact(
                        FactKind.NAME,
                        Map.of("given", "Æ".repeat(60), "middle", "Łucja\u0007", "surname", "Ž"),
                        EffectPeriod.since(SourceTime.of("200001010000")))),
                Set.of("008"))
            .getFirst();
    assertThat(line.substring(13, 64)).isEqualTo("Æ".repeat(50) + "+");
    assertThat(line.substring(64, 105).strip()).startsWith("Lucja ").endsWith("*");
    assertThat(line.substring(105, 146)).startsWith("Z ").endsWith("*");
  }

  @ParameterizedTest
  @CsvSource({
    "O’Neill, O'Neill, *",
    "Œuvre, OEuvre, *",
    "Đorđević, Dordevic, *",
    "Jose\u0301, José, ' '",
    "Ærø, Ærø, ' '"
  })
  void aNameInOtherLettersIsMarkedAndASpellingOfTheSameIsNot(
      String name, String written, String mark) throws IOException {
    String line = lines(person(name(name, "2020-05-17", "2031-01-01")), Set.of("026")).getFirst();
    assertThat(line.substring(14, 64).strip()).isEqualTo(written);
    assertThat(line.substring(64, 65)).isEqualTo(mark);
  }

  @Test
  void aDoorStandsToTheRightAndAnErrorHasARecordOfItsOwn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExtractWriter writer = new ExtractWriter(bytes, MOMENT, DeletionDates.AS_GIVEN);
    writer.begin(new ExtractHeader("123456", LocalDate.of(2026, 1, 2), null));
    writer.person(
        person(
            fact(
                FactKind.RESIDENCE,
                Map.of("municipality", "0101", "road", "0004", "house", "007A", "door", "th"),
                EffectPeriod.since(SourceTime.of("200001010000")))),
        Set.of("002"));
    writer.error(new ExtractError("0101650006", "x".repeat(80), "0001", "unknown"));
    writer.end();
    assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1).lines())
        .containsExactly(
            "00000000000001234562026010200000000",
            "002010165000601010004007A    th"
                + " ".repeat(38)
                + "200001010000 000000000000 0000000000000000 0000",
            "9100101650006" + "x".repeat(75) + "0001unknown",
            "999999999999900000002");
  }

  @Test
  void addressesOfRelativesStandInTheirOwnRecords() throws IOException {
    WritablePerson alone = person();
    WritablePerson.Relative mother =
        new WritablePerson.Relative(
            WritablePerson.Kin.MOTHER,
            Personnummer.of("0101400012"),
            FactContent.valid(
                FactKind.ADDRESS_TEXT,
                Map.of("addressingName", "Asta Vang", "municipality", "0101", "door", "th"),
                EffectPeriod.ALWAYS),
            SourceTime.of("2025-01-01"));
    WritablePerson person = new WritablePerson(alone.own(), List.of(), List.of(), List.of(mother));
    assertThat(lines(person, Set.of("031", "032", "033")))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line).startsWith("031" + "0101650006" + "0101400012" + "Asta Vang ");
              assertThat(line.substring(217, 221)).isEqualTo("0101");
              assertThat(line.substring(231, 235)).isEqualTo("  th");
              assertThat(line.substring(259)).isEqualTo("2025-01-01");
            });
    assertThat(read(written(person, Set.of("001", "031"))).faults())
        .extracting(LineFault::reason)
        .containsExactly(Reasons.DERIVED);
  }

  private static WritableFact name(
      String given, String from, @org.jspecify.annotations.Nullable String to) {
    return fact(
        FactKind.NAME,
        Map.of("given", given),
        new EffectPeriod(SourceTime.of(from), to == null ? null : SourceTime.of(to)));
  }

  private static WritableFact fact(FactKind kind, Map<String, String> value, EffectPeriod effect) {
    return new WritableFact(FactContent.valid(kind, value, effect), new TreeMap<>());
  }

  private static WritablePerson person(WritableFact... facts) {
    return new WritablePerson(
        new WritableNumber(
            Personnummer.of("0101650006"),
            PersonStatus.RESIDENT,
            null,
            null,
            EffectPeriod.ALWAYS,
            Sex.K,
            SourceTime.of("1965-01-01")),
        List.of(),
        List.of(facts));
  }

  private static List<String> lines(WritablePerson person, Set<String> types) throws IOException {
    List<String> all =
        new String(written(person, types), StandardCharsets.ISO_8859_1).lines().toList();
    return all.subList(1, all.size() - 1);
  }

  private static byte[] written(WritablePerson person, Set<String> types) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExtractWriter writer = new ExtractWriter(bytes, MOMENT, DeletionDates.AS_GIVEN);
    writer.begin(new ExtractHeader("123456", LocalDate.of(2012, 1, 1), null));
    writer.person(person, types);
    writer.end();
    return bytes.toByteArray();
  }

  private static MappedPerson read(byte[] extract) throws IOException {
    ExtractReader reader =
        new ExtractReader(
            new ByteArrayInputStream(extract),
            fault -> {
              throw new AssertionError(fault);
            });
    return (MappedPerson) ExtractMapping.map(reader.next().orElseThrow());
  }
}
