package dk.cpr.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactContentTest {
  private static final EffectPeriod SINCE = EffectPeriod.since(SourceTime.of("2001-01-01"));

  @Test
  void soundFactsHaveNoFaults() {
    PersonId spouse = PersonId.newId();
    assertThat(
            FactContent.valid(
                    FactKind.CIVIL_STATUS, Map.of("code", "G", "spouse", spouse.toString()), SINCE)
                .faults())
        .isEmpty();
    assertThat(FactContent.valid(FactKind.DISAPPEARANCE, Map.of(), SINCE).faults()).isEmpty();
  }

  @Test
  void faultsAreNamedByFieldAndReasonAndHoldNoValue() {
    FactContent fact =
        FactContent.valid(
            FactKind.CIVIL_STATUS,
            Map.of(
                "code", "X",
                "spouse", "0707614285",
                "spouseName", " ",
                "spouseBirthDate", "0000-00-00",
                "colour", "red"),
            SINCE);
    assertThat(fact.faults())
        .containsExactlyInAnyOrder(
            new FactFault("code", "unknown-code"),
            new FactFault("spouse", "malformed"),
            new FactFault("spouseBirthDate", "malformed"),
            new FactFault("spouseName", "empty-value"),
            new FactFault("colour", "unknown-field"));
  }

  @Test
  void aValueIsOneLineOf500Characters() {
    FactFault malformed = new FactFault("text", "malformed");
    assertThat(occupation("x".repeat(500))).isEmpty();
    assertThat(occupation("x".repeat(501))).containsExactly(malformed);
    assertThat(occupation("a\u0000b")).containsExactly(malformed);
    FactContent mark = FactContent.valid(FactKind.NAME, Map.of("givenMark", "\u0000"), SINCE);
    assertThat(mark.faults()).contains(new FactFault("givenMark", "malformed"));
  }

  private static List<FactFault> occupation(String text) {
    return FactContent.valid(FactKind.OCCUPATION, Map.of("text", text), SINCE).faults();
  }

  @Test
  void theSlotFollowsTheValue() {
    FactContent custody = FactContent.valid(FactKind.CUSTODY, Map.of("relation", "0003"), SINCE);
    assertThat(custody.slot()).isEqualTo("0003");
    assertThat(custody.faults()).isEmpty();
    assertThat(custody.inSlot("0004").faults())
        .containsExactly(new FactFault("slot", "wrong-slot"));
    FactContent parent = FactContent.valid(FactKind.PARENT, Map.of(), SINCE);
    assertThat(parent.inSlot("mother").faults()).isEmpty();
    assertThat(parent.faults()).isNotEmpty();
  }

  @Test
  void onlyValidFactsOfOneSlotContradict() {
    FactContent unmarried = FactContent.valid(FactKind.CIVIL_STATUS, Map.of("code", "U"), SINCE);
    FactContent married = FactContent.valid(FactKind.CIVIL_STATUS, Map.of("code", "G"), SINCE);
    assertThat(unmarried.contradicts(married)).isTrue();
    assertThat(unmarried.contradicts(married.standing(Standing.ANNULLED))).isFalse();
    assertThat(
            FactContent.valid(FactKind.CUSTODY, Map.of("relation", "0003"), SINCE)
                .contradicts(
                    FactContent.valid(FactKind.CUSTODY, Map.of("relation", "0004"), SINCE)))
        .isFalse();
  }

  @Test
  void statusesBelongWhereTheLawsPutThem() {
    assertThat(FactContent.valid(FactKind.PERSON_STATUS, Map.of("code", "01"), SINCE).faults())
        .containsExactly(new FactFault("code", "unknown-code"));
    assertThat(FactContent.valid(FactKind.RESIDENCE_STATUS, Map.of("code", "01"), SINCE).faults())
        .isEmpty();
  }

  @Test
  void wireNamesAreTheCatalogue() {
    assertThat(Arrays.stream(FactKind.values()).map(FactKind::wireName))
        .contains(
            "birth", "birthRegistration", "personStatus", "municipalCondition", "creditWarning")
        .doesNotHaveDuplicates()
        .hasSize(28);
    assertThat(FactKind.ofWireName("civilStatus")).contains(FactKind.CIVIL_STATUS);
    assertThat(FactKind.ofWireName("nothing")).isEmpty();
  }

  @Test
  void nameAndWhateverTellsWhereSomebodyLivesIsGuarded() {
    List<FactKind> guarded = Arrays.stream(FactKind.values()).filter(FactKind::isGuarded).toList();
    assertThat(guarded)
        .containsExactlyInAnyOrder(
            FactKind.BIRTH_REGISTRATION,
            FactKind.NAME,
            FactKind.MUNICIPAL_CONDITION,
            FactKind.NOTE,
            FactKind.RELOCATION_ORDER,
            FactKind.EVENT,
            FactKind.RESIDENCE,
            FactKind.ADDRESS_TEXT,
            FactKind.SUPPLEMENTARY_ADDRESS,
            FactKind.CONTACT_ADDRESS,
            FactKind.EMIGRATION);
    assertThat(FactKind.GUARDIANSHIP.guardedFields())
        .containsExactlyInAnyOrder("name", "line1", "line2", "line3", "line4", "line5");
    assertThat(FactKind.CHURCH.isSensitive()).isTrue();
  }

  @Test
  void whatDescribesARelativeIsTheRelatives() {
    assertThat(FactKind.CIVIL_STATUS.relativeFields())
        .containsExactlyInAnyOrder(
            "spouse", "spouseName", "spouseNameMark", "spouseBirthDate", "spouseBirthDateMark");
    assertThat(FactKind.CHILD.relativeFields()).containsExactly("person");
    assertThat(FactKind.NAME.relativeFields()).isEmpty();
  }

  @Test
  void personFieldsAreKnown() {
    assertThat(FactKind.CUSTODY.personFields()).isEqualTo(Set.of("holder"));
    assertThat(FactKind.CIVIL_STATUS.personFields()).isEqualTo(Set.of("spouse"));
    assertThat(FactKind.NAME.personFields()).isEmpty();
  }
}
