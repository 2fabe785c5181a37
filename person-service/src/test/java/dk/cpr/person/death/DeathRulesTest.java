package dk.cpr.person.death;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.KnownFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeathRulesTest {
  private final PersonId dead = PersonId.newId();
  private final PersonId other = PersonId.newId();

  @Test
  void aSpouseWhoseOwnStatusSaysOtherwiseIsNotWidowed() {
    KnownFacts known =
        KnownFacts.none()
            .with(dead, FactKind.CIVIL_STATUS, "2010-01-01", bond("G", other))
            .with(other, FactKind.CIVIL_STATUS, "2012-01-01", bond("G", PersonId.newId()));
    Judged judged = judged("2020-01-01", known);
    assertThat(judged.mark(other)).isEqualTo("-");
    assertThat(judged.opened(dead))
        .containsExactly("personStatus {code=90}", "civilStatus {code=D, spouse=" + other + "}");
  }

  @Test
  void aDivorcedSpouseIsNotWidowed() {
    KnownFacts known =
        KnownFacts.none()
            .with(dead, FactKind.CIVIL_STATUS, "2010-01-01", bond("F", other))
            .with(other, FactKind.CIVIL_STATUS, "2010-01-01", bond("F", dead));
    assertThat(judged("2020-01-01", known).mark(other)).isEqualTo("-");
  }

  @Test
  void whatWasOfThePersonOnlyEnds() {
    KnownFacts known =
        KnownFacts.none()
            .with(dead, FactKind.PERSON_STATUS, "2015-01-01", Map.of("code", "70"))
            .with(dead, FactKind.DISAPPEARANCE, "2015-01-01", Map.of())
            .with(dead, FactKind.GUARDIANSHIP, "2015-01-01", Map.of("relation", "0002"))
            .with(dead, FactKind.CUSTODY, "2015-01-01", Map.of("relation", "0003"));
    assertThat(judged("2020-01-01", known).kept(dead))
        .containsExactlyInAnyOrder(
            "custody {relation=0003} -2020-01-01",
            "guardianship {relation=0002} -2020-01-01",
            "disappearance {} -2020-01-01",
            "personStatus {code=70} -2020-01-01");
  }

  @Test
  void custodyOfAMinorEndsWithTheParentWhoHeldIt() {
    KnownFacts known =
        KnownFacts.none()
            .born(other, "2010-01-01")
            .parent(other, "mother", dead)
            .parent(other, "father", PersonId.newId())
            .with(other, FactKind.CUSTODY, "2010-01-01", Map.of("relation", "0003"))
            .with(other, FactKind.CUSTODY, "2010-01-01", Map.of("relation", "0004"));
    Judged judged = judged("2020-01-01", known);
    assertThat(judged.kept(other)).containsExactly("custody {relation=0003} -2020-01-01");
    assertThat(judged.mark(other)).isEqualTo("CHILD");
    assertThat(judged("2028-01-01", known).mark(other)).isEqualTo("-");
  }

  /** ADR 12: no custody of the dead, here of a father whose death is reported after the birth. */
  @Test
  void aParentWhoDiedBeforeTheBirthNeverHadCustody() {
    KnownFacts known =
        KnownFacts.none()
            .born(other, "2020-03-03")
            .with(other, FactKind.CUSTODY, "2020-03-03", Map.of("relation", "0003"))
            .with(other, FactKind.CUSTODY, "2020-03-03", Map.of("relation", "0004"));
    known.parent(other, "father", dead, List.of("2020-03-03"));
    Judged judged = judged("2020-01-01", known);
    assertThat(judged.kept(other)).containsExactly("custody {relation=0004}");
    assertThat(judged.mark(other)).isEqualTo("CHILD");
    KnownFacts decided =
        KnownFacts.none()
            .born(other, "2019-03-03")
            .parent(other, "father", dead)
            .with(other, FactKind.CUSTODY, "2020-03-03", Map.of("relation", "0004"));
    assertThat(judged("2020-01-01", decided).refusedFor()).isEqualTo("starts-later custody");
  }

  @Test
  void aDeathMayNotLieBeforeWhatIsKnownSince() {
    KnownFacts known =
        KnownFacts.none()
            .born(dead, "1980-01-01")
            .until(
                dead,
                FactKind.CIVIL_STATUS,
                List.of("1980-01-01", "2015-01-01"),
                Map.of("code", "U"))
            .with(dead, FactKind.CIVIL_STATUS, "2015-01-01", bond("G", other));
    assertThat(judged("2010-01-01", known).refusedFor())
        .isEqualTo("overlaps-known-fact civilStatus");
    assertThat(judged("1979-12-31", known).refusedFor()).isEqualTo("before-birth birth");
  }

  @Test
  void ofTwoWhoDieOnOneDayNoneIsWidowed() {
    KnownFacts known =
        KnownFacts.none()
            .until(
                dead,
                FactKind.CIVIL_STATUS,
                List.of("2010-01-01", "2020-01-01T10:00"),
                bond("G", other))
            .with(dead, FactKind.CIVIL_STATUS, "2020-01-01T10:00", bond("E", other));
    died(known, "2020-01-01T10:00");
    Judged judged = judged("2020-01-01", known);
    assertThat(judged.opened(dead))
        .containsExactly("personStatus {code=90}", "civilStatus {code=D, spouse=" + other + "}");
    assertThat(judged.kept(dead))
        .containsExactlyInAnyOrder(
            "civilStatus {code=E, spouse=" + other + "}",
            "civilStatus {code=G, spouse=" + other + "} -2020-01-01");
    assertThat(judged.mark(other)).isEqualTo("-");
  }

  @Test
  void whoDiedFirstWidowsTheOtherAlsoWhenThatIsReportedLast() {
    KnownFacts known =
        KnownFacts.none()
            .until(
                dead, FactKind.CIVIL_STATUS, List.of("2010-01-01", "2020-01-05"), bond("G", other))
            .with(dead, FactKind.CIVIL_STATUS, "2020-01-05", bond("E", other));
    died(known, "2020-01-05");
    Judged judged = judged("2020-01-03", known);
    assertThat(judged.opened(other))
        .containsExactly("civilStatus {code=E, spouse=" + dead + "} -2020-01-05");
    assertThat(judged.kept(other))
        .containsExactly("civilStatus {code=G, spouse=" + dead + "} -2020-01-03");
  }

  @Test
  void aDeathKnownByItsDayIsLaterThanWhatBeganOnThatDay() {
    KnownFacts known =
        KnownFacts.none()
            .born(dead, "2020-01-01T14:00")
            .with(dead, FactKind.CIVIL_STATUS, "2020-01-01T14:00", Map.of("code", "U"))
            .with(dead, FactKind.CUSTODY, "2020-01-01T14:00", Map.of("relation", "0003"));
    assertThat(judged("2020-01-01", known).kept(dead))
        .containsExactlyInAnyOrder(
            "civilStatus {code=U} -2020-01-01", "custody {relation=0003} -2020-01-01");
    assertThat(judged("2020-01-01T14:00", known).refusedFor()).isEmpty();
    KnownFacts married =
        KnownFacts.none()
            .with(dead, FactKind.CIVIL_STATUS, "2020-01-01T12:00", bond("G", other))
            .with(other, FactKind.CIVIL_STATUS, "2020-01-01T12:00", bond("G", dead));
    assertThat(judged("2020-01-01", married).opened(other))
        .containsExactly("civilStatus {code=E, spouse=" + dead + "}");
    assertThat(judged("2020-01-01T12:00", married).refusedFor())
        .isEqualTo("overlaps-known-fact civilStatus");
  }

  @Test
  void nothingThatEndsByADeathBeganAfterIt() {
    KnownFacts known =
        KnownFacts.none()
            .born(other, "2010-01-01")
            .with(dead, FactKind.GUARDIANSHIP, "2021-01-01", Map.of("relation", "0002"));
    assertThat(judged("2020-01-01", known).refusedFor()).isEqualTo("starts-later guardianship");
    Map<String, String> ward = Map.of("relation", "0005", "holder", dead.toString());
    KnownFacts caring = KnownFacts.none().with(other, FactKind.CUSTODY, "2021-01-01", ward);
    assertThat(judged("2020-01-01", caring).refusedFor()).isEqualTo("starts-later custody");
  }

  @Test
  void aChildDoesNotLiveWithTheDeadByTurns() {
    Map<String, String> parents =
        Map.of("parent", dead.toString(), "otherParent", PersonId.newId().toString());
    KnownFacts known =
        KnownFacts.none()
            .born(other, "2010-01-01")
            .with(other, FactKind.SHARED_RESIDENCE, "2015-01-01", parents);
    assertThat(judged("2020-01-01", known).kept(other)).hasSize(1);
  }

  private void died(KnownFacts known, String when) {
    known
        .until(other, FactKind.CIVIL_STATUS, List.of("2010-01-01", when), bond("G", dead))
        .with(other, FactKind.CIVIL_STATUS, when, bond("D", dead))
        .with(other, FactKind.PERSON_STATUS, when, Map.of("code", "90"));
  }

  private Judged judged(String when, KnownFacts known) {
    return Judged.of(new Death(EventKind.DEATH, SourceTime.of(when), dead), known.scene());
  }

  private static Map<String, String> bond(String code, PersonId spouse) {
    return Map.of("code", code, "spouse", spouse.toString());
  }
}
