package dk.cpr.records.extract;

import static dk.cpr.records.extract.ExtractLines.ANNA;
import static dk.cpr.records.extract.ExtractLines.BENT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import dk.cpr.records.mapping.ExtractMapping;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Law 10: one damaged line never spoils more, nor less, than it must. */
class DamagedExtractTest {
  private final List<LineFault> faults = new ArrayList<>();
  @TempDir private Path folder = Path.of("");

  @Test
  void soundLinesBecomeFacts() throws IOException {
    MappedPerson anna = person(read(anna().protection(ANNA, "0001")).getFirst());
    assertThat(faults).isEmpty();
    assertThat(anna.faults()).isEmpty();
    assertThat(anna.facts())
        .extracting(fact -> fact.template().kind())
        .containsExactly(
            FactKind.BIRTH,
            FactKind.RESIDENCE_STATUS,
            FactKind.RESIDENCE,
            FactKind.NAME,
            FactKind.PROTECTION);
  }

  @Test
  void aDamagedPersonRecordSetsThePersonAside() throws IOException {
    List<Mapped> all = read(anna().raw("001" + BENT + "x 01").name(BENT).person("0101650022"));
    assertThat(all).hasSize(3);
    assertThat(all.get(1)).isInstanceOf(RejectedPerson.class);
    assertThat(all.get(1).faults())
        .extracting(LineFault::reason)
        .containsExactly("not-ten-digits", Reasons.PERSON_SET_ASIDE);
    assertThat(all.get(2)).isInstanceOf(MappedPerson.class);
  }

  @Test
  void anUnknownStatusSetsThePersonAside() throws IOException {
    assertThat(read(started().record("001", Map.of("number", ANNA, "status", "02", "sex", "K"))))
        .singleElement()
        .isInstanceOfSatisfying(
            RejectedPerson.class,
            it -> assertThat(it.faults()).extracting(LineFault::field).containsExactly("status"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "004" + ANNA + "00012026-13-01",
        "004" + ANNA + "00092026-01-01",
        "004" + ANNA + "00012026-01-01          x",
        "00401016500x60001",
        "0x4" + ANNA + "0001",
        "00",
        "404" + ANNA + "0001",
        "004" + ANNA + "A0012026-01-01",
        "004" + ANNA + "    2026-01-01",
        "004" + ANNA + "00002026-01-01",
        "004" + ANNA + "00012026-01-012025-12-31",
        "004" + BENT + "00012026-01-01",
        "004" + ANNA + "00012926-01-01",
        "004" + ANNA + "        2026-01-01",
        "xxx" + ANNA
      })
  void aDoubtAboutAProtectionIsAProtection(String damaged) throws IOException {
    ExtractLines lines =
        started().person(ANNA).residence(ANNA).raw(damaged).name(ANNA).protection(ANNA, "0003");
    MappedPerson anna = person(read(lines).getFirst());
    assertThat(anna.facts())
        .extracting(fact -> fact.template().kind())
        .containsExactly(
            FactKind.BIRTH,
            FactKind.RESIDENCE_STATUS,
            FactKind.RESIDENCE,
            FactKind.NAME,
            FactKind.PROTECTION,
            FactKind.PROTECTION);
    MappedFact doubt = anna.facts().getLast();
    assertThat(doubt.template().slot()).isEqualTo("0001");
    assertThat(doubt.template().effect())
        .isEqualTo(EffectPeriod.since(new SourceTime("2026-01-01", true)));
    assertThat(String.valueOf(doubt.provenance())).contains("in doubt: ");
    assertThat(anna.faults()).extracting(LineFault::reason).contains(Reasons.PROTECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010" + ANNA + "51O0199001011200",
        "010" + ANNA + "5100199013011200",
        "011" + ANNA + "X1990-01-01",
        "012" + ANNA + "G3002650001",
        "014" + ANNA + "6101650022",
        "026" + ANNA + "ZAnna",
        "025" + ANNA + " 200001019999",
        "029" + ANNA + " U",
        "019" + ANNA + "02note\u0007",
        "053" + ANNA + "a record type that nobody knows yet",
        "053" + ANNA,
        "0x8" + ANNA + "Anna",
        "404" + ANNA + "no protection"
      })
  void anyOtherDamagedLineIsSetAsideAlone(String damaged) throws IOException {
    MappedPerson anna = person(read(anna().raw(damaged)).getFirst());
    assertThat(anna.facts()).hasSize(4);
    assertThat(anna.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(5);
              assertThat(fault.toString()).doesNotContain(ANNA).doesNotContain("0101650022");
            });
  }

  @Test
  void lateLinesAreJoinedAndStrayOnesReported() throws IOException {
    ExtractLines lines =
        anna()
            .person(BENT)
            .record("003", Map.of("number", ANNA, "addressingName", "Åse"))
            .record("003", Map.of("number", "0101650022", "addressingName", "Nobody"));
    List<Mapped> all = read(lines);
    assertThat(person(all.getFirst()).facts())
        .filteredOn(fact -> fact.template().kind() == FactKind.ADDRESS_TEXT)
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.line()).isEqualTo(6);
              assertThat(fact.template().effect().from()).isNotNull();
            });
    assertThat(faults).containsExactly(new LineFault(7, "003", "number", Reasons.NO_PERSON));
  }

  @Test
  void referencesBecomePersonIdsAndSlotsFollow() throws IOException {
    MappedPerson anna =
        person(
            read(anna()
                    .record("014", Map.of("number", ANNA, "child", BENT))
                    .record(
                        "029",
                        Map.of(
                            "number", ANNA, "standing", "A", "civilStatus", "G", "spouse", BENT)))
                .getFirst());
    PersonId bent = PersonId.newId();
    MappedFact child = anna.facts().get(4);
    assertThat(child.resolve(number -> bent).slot()).isEqualTo(bent.toString());
    assertThat(child.resolve(number -> bent).faults()).isEmpty();
    MappedFact marriage = anna.facts().get(5);
    assertThat(marriage.resolve(number -> bent).value()).containsEntry("spouse", bent.toString());
    assertThat(marriage.template().standing()).isEqualTo(Standing.ANNULLED);
    assertThat(anna.mentioned()).containsExactly(Personnummer.of(BENT));
  }

  @Test
  void guardianshipIsKeptOnceAndCopiesAreNamed() throws IOException {
    Map<String, String> guardianship =
        Map.of("number", ANNA, "guardianshipFrom", "2020-01-01", "guardianRelation", "0001");
    MappedPerson anna =
        person(
            read(anna()
                    .record("017", guardianship)
                    .record("031", Map.of("number", ANNA, "mother", BENT))
                    .record("050", Map.of("number", ANNA, "content", "  0123456789abcd"))
                    .record("052", guardianship))
                .getFirst());
    assertThat(anna.faults())
        .extracting(LineFault::reason)
        .containsExactlyInAnyOrder(Reasons.REPEATED, Reasons.DERIVED);
    assertThat(anna.facts())
        .extracting(fact -> fact.template().value().get("content"))
        .contains("  0123456789abcd");
  }

  @Test
  void theNameOfASpouseOrParentWhoHasANumberIsNotKept() throws IOException {
    Map<String, String> parents =
        Map.of("number", ANNA, "mother", BENT, "motherName", "Vera", "fatherName", "Hugo");
    Map<String, String> marriage =
        Map.of("number", ANNA, "civilStatus", "G", "spouse", BENT, "spouseName", "Bent Vang");
    MappedPerson anna =
        person(read(anna().record("012", marriage).record("015", parents)).getFirst());
    assertThat(anna.facts().getLast().template().value()).containsEntry("name", "Hugo");
    assertThat(anna.facts())
        .extracting(fact -> fact.template().value().toString())
        .noneMatch(value -> value.contains("Vera") || value.contains("Bent Vang"));
    assertThat(anna.faults())
        .containsExactly(
            new LineFault(5, "012", "spouseName", Reasons.DERIVED),
            new LineFault(6, "015", "name", Reasons.DERIVED));
  }

  @Test
  void whatTheSuccessorHoldsIsNamed() throws IOException {
    MappedPerson frozen = person(read(anna()).getFirst()).withoutFacts();
    assertThat(frozen.facts()).isEmpty();
    assertThat(frozen.faults())
        .hasSize(4)
        .allMatch(fault -> fault.reason().equals(Reasons.HELD_BY_SUCCESSOR));
  }

  @Test
  void protectionsThatOverlapAreOne() throws IOException {
    MappedPerson anna =
        person(
            read(started()
                    .person(ANNA)
                    .protection(ANNA, "0001")
                    .record(
                        "004",
                        Map.of(
                            "number", ANNA,
                            "protectionType", "0001",
                            "protectionFrom", "2025-01-01")))
                .getFirst());
    assertThat(anna.facts())
        .filteredOn(fact -> fact.template().kind() == FactKind.PROTECTION)
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact.template().effect())
                    .isEqualTo(EffectPeriod.since(SourceTime.of("2025-01-01"))));
    assertThat(anna.faults()).containsExactly(new LineFault(3, "004", "", Reasons.OVERLAPS));
  }

  @Test
  void whoeverStandsInAProtectionIsProtectedWhateverItsDeletionDate() throws IOException {
    Map<String, String> protection =
        Map.of(
            "number", ANNA,
            "protectionType", "0001",
            "protectionFrom", "2000-01-01",
            "deletionDate", "2001-01-01");
    MappedPerson anna = person(read(started().person(ANNA).record("004", protection)).getFirst());
    assertThat(anna.facts().getLast().template().effect())
        .isEqualTo(EffectPeriod.since(SourceTime.of("2000-01-01")));
    assertThat(anna.facts().getLast().template().value())
        .containsEntry("deletionDate", "2001-01-01");
    assertThat(anna.faults()).isEmpty();
  }

  @Test
  void aFileThatEndsBeforeAPersonsProtectionsLeavesThatPersonProtected() throws IOException {
    ExtractLines lines = started().person(BENT).name(BENT).person(ANNA).residence(ANNA);
    byte[] whole = lines.stream().readAllBytes();
    for (int cut : new int[] {24, 26, 60, 120}) {
      List<Mapped> all = readBytes(Arrays.copyOf(whole, whole.length - cut));
      assertThat(person(all.getFirst()).facts())
          .noneMatch(fact -> fact.template().kind() == FactKind.PROTECTION);
      assertThat(person(all.getLast()).facts().getLast().template().slot()).isEqualTo("0001");
    }
  }

  @Test
  void aLineBehindTheEndIsReadAndNamed() throws IOException {
    ExtractLines lines = started().person(ANNA).raw("9999999999999" + "00000001");
    List<Mapped> all = read(lines.protection(ANNA, "0001"));
    assertThat(person(all.getFirst()).facts().getLast().template().slot()).isEqualTo("0001");
    assertThat(faults).extracting(LineFault::reason).contains(Reasons.AFTER_END);
  }

  @Test
  void anAddressRecordOfThreeHundredAndEightyTwoColumnsIsTaken() throws IOException {
    String address = "0a3f50a0-0000-32b8-e044-0003ba298018";
    MappedPerson anna =
        person(
            read(started()
                    .person(ANNA)
                    .record(
                        "002",
                        Map.of(
                            "number", ANNA,
                            "municipality", "0101",
                            "road", "0004",
                            "movedIn", "199001011200",
                            "longRoadName", "H. C. Andersens Boulevard",
                            "darAddress", address)))
                .getFirst());
    assertThat(anna.faults()).isEmpty();
    assertThat(anna.facts().getLast().template().value()).containsEntry("darAddress", address);
  }

  @Test
  void theFrameOfTheFileIsChecked() throws IOException {
    read(new ExtractLines().person(ANNA).record("910", Map.of("input", "x")));
    assertThat(faults)
        .extracting(LineFault::reason)
        .containsExactly(Reasons.NO_START, Reasons.ERROR_RECORD, Reasons.COUNT_DIFFERS);
  }

  private static ExtractLines started() {
    return ExtractLines.started();
  }

  private static ExtractLines anna() {
    return started().person(ANNA).residence(ANNA).name(ANNA);
  }

  private static MappedPerson person(Mapped mapped) {
    assertThat(mapped).isInstanceOf(MappedPerson.class);
    return (MappedPerson) mapped;
  }

  private List<Mapped> read(ExtractLines lines) throws IOException {
    return readBytes(lines.stream().readAllBytes());
  }

  private List<Mapped> readBytes(byte[] bytes) throws IOException {
    Path file = folder.resolve("extract");
    Files.write(file, bytes);
    List<Mapped> all = new ArrayList<>();
    try (ExtractFile extract = new ExtractFile(file, faults::add)) {
      for (var block = extract.next(); block.isPresent(); block = extract.next()) {
        all.add(ExtractMapping.map(block.get()));
      }
    }
    return all;
  }
}
