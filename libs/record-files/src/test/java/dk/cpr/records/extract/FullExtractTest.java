package dk.cpr.records.extract;

import static dk.cpr.records.extract.FullLines.ANNA;
import static dk.cpr.records.extract.FullLines.BENT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Provenance;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.FormerNumber;
import dk.cpr.records.mapping.Mapped;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.mapping.RejectedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fuller layout: facts with what the source says of its own registration. */
class FullExtractTest {
  private final List<LineFault> faults = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @Test
  void aFactKeepsWhoRegisteredItWhenAndOnWhatDocument() throws IOException {
    MappedFact name =
        only(
            FullLines.started()
                .person(ANNA)
                .record(
                    "020",
                    ANNA,
                    Map.ofEntries(
                        Map.entry("authority", "0956"),
                        Map.entry("registered", "200901031234"),
                        Map.entry("given", "Åse"),
                        Map.entry("family", "Vang"),
                        Map.entry("familyMark", "*"),
                        Map.entry("nameFrom", "199001019999"),
                        Map.entry("nameFromMark", "*"),
                        Map.entry("reporter", "SYS"),
                        Map.entry("documentAuthority", "7101"),
                        Map.entry("documentRegistered", "199001021200"),
                        Map.entry("document", "DÅB"))),
            "020");
    assertThat(name.template().value())
        .isEqualTo(Map.of("given", "Åse", "family", "Vang", "familyMark", "*"));
    assertThat(name.template().effect())
        .isEqualTo(EffectPeriod.since(new SourceTime("199001019999", true)));
    assertThat(name.provenance())
        .isEqualTo(new Provenance("0956", "200901031234", "DOK 7101 199001021200 DÅB; INDRAP SYS"));
  }

  @Test
  void oneRecordOfAPersonTellsOfStatusOccupationAndBothParents() throws IOException {
    MappedPerson anna =
        person(
            FullLines.started()
                .record(
                    "001",
                    ANNA,
                    Map.ofEntries(
                        Map.entry("status", "90"),
                        Map.entry("statusRegistered", "202001021530"),
                        Map.entry("statusFrom", "202001010830"),
                        Map.entry("sex", "K"),
                        Map.entry("birthDate", "1965-01-01"),
                        Map.entry("birthTime", "13.45.00"),
                        Map.entry("birthSequence", "0002"),
                        Map.entry("authority", "0957"),
                        Map.entry("registered", "196501021200"),
                        Map.entry("occupation", "Fisker"),
                        Map.entry("occupationAuthority", "0955"),
                        Map.entry("mother", BENT),
                        Map.entry("motherFrom", "1965-01-01"),
                        Map.entry("motherDocument", "XYZ"),
                        Map.entry("fatherName", "Far,Hans"))));
    assertThat(anna.facts())
        .extracting(fact -> fact.template().kind())
        .containsExactly(
            FactKind.BIRTH,
            FactKind.PERSON_STATUS,
            FactKind.OCCUPATION,
            FactKind.PARENT,
            FactKind.PARENT);
    assertThat(anna.facts().getFirst().template().value())
        .containsEntry("time", "13.45.00")
        .containsEntry("sequence", "0002");
    assertThat(anna.facts())
        .extracting(MappedFact::provenance)
        .containsExactly(
            new Provenance("0957", "196501021200", null),
            new Provenance(null, "202001021530", null),
            new Provenance("0955", null, null),
            new Provenance(null, null, "DOK XYZ"),
            null);
    assertThat(anna.facts().get(3).references()).containsEntry("person", Personnummer.of(BENT));
    assertThat(anna.facts().get(4).template().slot()).isEqualTo("father");
  }

  @ParameterizedTest
  @CsvSource({
    "021, nameFrom, nameTo, name",
    "026, movedIn, movedOut, residence",
    "029, leftAt, returnedAt, emigration",
    "036, civilStatusFrom, civilStatusTo, civilStatus",
    "041, citizenshipFrom, citizenshipTo, citizenship"
  })
  void historyHasItsPeriodAndItsStanding(String type, String from, String to, String kind)
      throws IOException {
    MappedFact fact =
        only(
            FullLines.started()
                .person(ANNA)
                .record(
                    type,
                    ANNA,
                    Map.of(
                        "standing",
                        "K",
                        from,
                        "199001011299",
                        to,
                        "199502029999",
                        "authority",
                        "0958")),
            type);
    assertThat(fact.template().kind().wireName()).isEqualTo(kind);
    assertThat(fact.template().standing()).isEqualTo(Standing.CORRECTED);
    assertThat(fact.template().effect())
        .isEqualTo(new EffectPeriod(SourceTime.of("199001011299"), SourceTime.of("199502029999")));
    assertThat(fact.provenance()).isEqualTo(new Provenance("0958", null, null));
  }

  @Test
  void aProtectionEndsWhenItWasEndedAndNeverOnItsDeletionDate() throws IOException {
    MappedPerson anna =
        person(
            FullLines.started()
                .person(ANNA)
                .record(
                    "015",
                    ANNA,
                    Map.of(
                        "protectionType", "0001",
                        "protectionFrom", "2025-01-01",
                        "deletionDate", "2096-11-10",
                        "reporter", "BRG"))
                .record(
                    "016",
                    ANNA,
                    Map.of(
                        "protectionType", "0003",
                        "protectionFrom", "2001-01-01",
                        "deletionDate", "2002-01-01",
                        "protectionEnd", "2001-06-01",
                        "endAuthority", "0956"))
                .record(
                    "016",
                    ANNA,
                    Map.of(
                        "protectionType", "0002",
                        "protectionFrom", "2001-01-01",
                        "deletionDate", "2002-01-01")));
    assertThat(anna.facts().subList(2, 5))
        .extracting(fact -> fact.template().effect().to())
        .containsExactly(null, SourceTime.of("2001-06-01"), null);
    assertThat(anna.facts().subList(2, 5))
        .extracting(fact -> fact.template().value().get("deletionDate"))
        .containsExactly("2096-11-10", "2002-01-01", "2002-01-01");
    assertThat(anna.facts().subList(2, 4))
        .extracting(MappedFact::provenance)
        .containsExactly(
            new Provenance(null, null, "INDRAP BRG"), new Provenance(null, null, "SLUT 0956"));
  }

  @Test
  void everyRecordTypeIsMappedAndFormerNumbersAreFound() throws IOException {
    FullLines lines = FullLines.started().person(ANNA);
    for (String type : ExtractFormat.FULL.recordTypes()) {
      if (!type.equals("001")) {
        lines.record(type, ANNA, FullValues.of(type));
      }
    }
    MappedPerson anna = person(lines);
    assertThat(anna.faults()).isEmpty();
    assertThat(faults).isEmpty();
    assertThat(anna.facts()).extracting(MappedFact::recordType).doesNotContain("065");
    assertThat(anna.facts().stream().map(MappedFact::recordType).distinct())
        .hasSize(ExtractFormat.FULL.recordTypes().size() - 1);
    assertThat(anna.formerNumbers())
        .extracting(FormerNumber::number)
        .containsExactly(Personnummer.of(BENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "015" + ANNA + "0001" + "0956" + "200901031234" + "2026-13-01",
        "015" + ANNA + "0009",
        "016" + ANNA + "000x",
        "015" + BENT + "0001",
        "01x" + ANNA + "0001"
      })
  void aDoubtAboutAProtectionIsAProtection(String damaged) throws IOException {
    MappedPerson anna =
        person(
            FullLines.started()
                .person(ANNA)
                .record("010", ANNA, Map.of("church", "F", "churchFrom", "1990-01-01"))
                .raw(damaged)
                .record("020", ANNA, Map.of("given", "Åse", "nameFrom", "199001010000"))
                .record("025", ANNA, Map.of("municipality", "0956", "movedIn", "199001010000")));
    assertThat(anna.facts())
        .extracting(fact -> fact.template().kind())
        .containsExactly(
            FactKind.BIRTH,
            FactKind.RESIDENCE_STATUS,
            FactKind.CHURCH,
            FactKind.NAME,
            FactKind.RESIDENCE,
            FactKind.PROTECTION);
    assertThat(anna.facts().getLast().template().slot()).isEqualTo("0001");
    assertThat(anna.faults()).extracting(LineFault::reason).contains(Reasons.PROTECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010" + ANNA + "0956200901031234X1990-01-01",
        "040" + ANNA + "0956" + "200901031234" + "51O0",
        "040" + ANNA + "0956" + "200913031234" + "5100",
        "041" + ANNA + "Q",
        "045" + ANNA + "0101650",
        "900" + ANNA + "202601010000A01  toolong",
        "077"
            + ANNA
            + "a record type that nobody knows and which is longer than any protection is, so no"
            + " doubt"
      })
  void anyOtherDamagedLineIsSetAsideAloneAndNamed(String damaged) throws IOException {
    MappedPerson anna = person(FullLines.started().person(ANNA).raw(damaged));
    assertThat(anna.facts()).hasSize(2);
    assertThat(anna.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.toString()).doesNotContain(ANNA);
            });
  }

  @Test
  void aCutOffLastLineAndAMissingEndAreNamed() throws IOException {
    byte[] whole = FullLines.started().person(ANNA).person(BENT).asIs();
    List<Mapped> all = read(Arrays.copyOf(whole, whole.length - 310));
    assertThat(all.getFirst()).isInstanceOf(MappedPerson.class);
    assertThat(all.getLast()).isInstanceOf(RejectedPerson.class);
    assertThat(faults).extracting(LineFault::reason).containsExactly(Reasons.NO_END);
  }

  private MappedPerson person(FullLines lines) throws IOException {
    return (MappedPerson) read(lines.ended()).getFirst();
  }

  private MappedFact only(FullLines lines, String type) throws IOException {
    List<MappedFact> facts =
        person(lines).facts().stream().filter(fact -> fact.recordType().equals(type)).toList();
    assertThat(facts).hasSize(1);
    return facts.getFirst();
  }

  private List<Mapped> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("full");
    Files.write(file, bytes);
    List<Mapped> all = new ArrayList<>();
    try (ExtractFile extract = new ExtractFile(ExtractFormat.FULL, file, faults::add)) {
      for (var block = extract.next(); block.isPresent(); block = extract.next()) {
        all.add(ExtractMapping.map(block.get()));
      }
    }
    return all;
  }
}
