package dk.cpr.person.kin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.named.PersonOrName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adoption, parenthood and custody by their rules, without a database. */
class KinRulesTest {
  private final PersonId child = PersonId.newId();
  private final PersonId parent = PersonId.newId();
  private final PersonId mother = PersonId.newId();

  /** Adoptionsloven § 4: 25, and 18 with leave. */
  @ParameterizedTest
  @CsvSource({
    "1999-05-02, 25, adopter-too-young birth",
    "1999-05-01, 25, ''",
    "2006-05-02, 18, adopter-too-young birth",
    "2006-05-01, 18, ''"
  })
  void anAdopterIsTwentyFiveOrEighteenWithLeave(String born, int leastAge, String refused) {
    KnownFacts known = KnownFacts.none().born(child, "2020-01-01").born(parent, born);
    assertThat(Judged.of(adoption(person(parent), leastAge), known.scene()).refusedFor())
        .isEqualTo(refused);
    PersonOrName unnumbered = new PersonOrName(null, null, "Ana Silva", LocalDate.parse(born));
    assertThat(Judged.of(adoption(unnumbered, leastAge), known.scene()).refusedFor())
        .isEqualTo(refused.replace(" birth", ""));
  }

  /** Nobody is a parent below any possible age; a day decides. */
  @ParameterizedTest
  @CsvSource({
    "2009-06-15, parent-too-young birth",
    "2010-05-02, parent-too-young birth",
    "2009-05-01, ''"
  })
  void aTenYearOldIsNoFather(String born, String refused) {
    KnownFacts known = KnownFacts.none().born(child, "2020-05-01").born(parent, born);
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, known).refusedFor())
        .isEqualTo(refused);
  }

  /** Where the day of a birth is unknown, only what is certain is refused. */
  @Test
  void ofAnUncertainBirthTheLastPossibleDayCounts() {
    KnownFacts known =
        KnownFacts.none()
            .with(child, FactKind.BIRTH, "2020-00-00", Map.of("date", "2020-00-00"))
            .born(parent, "2009-06-15");
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, known).refusedFor()).isEmpty();
    assertThat(AgeRule.isTooYoung(LocalDate.of(2009, 6, 15), LocalDate.of(2020, 6, 14))).isTrue();
  }

  /** Ægteskabsloven §§ 6 and 8, the other way round: no spouse becomes a parent. */
  @Test
  void nobodyBecomesTheParentOfASpouse() {
    KnownFacts known =
        KnownFacts.none()
            .born(child, "1990-01-01")
            .born(parent, "1960-01-01")
            .with(
                child,
                FactKind.CIVIL_STATUS,
                "2012-01-01",
                Map.of("code", "G", "spouse", parent.toString()));
    assertThat(Judged.of(adoption(person(parent), 25), known.scene()).refusedFor())
        .isEqualTo("spouses civilStatus");
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, known).refusedFor())
        .isEqualTo("spouses civilStatus");
  }

  /** Forældreansvarsloven § 1: the end stands in what an adoption gives. */
  @Test
  void custodyByAdoptionEndsAtEighteenOrWithADeathThatIsKnown() {
    KnownFacts known = KnownFacts.none().born(child, "2020-01-01").born(parent, "1980-01-01");
    assertThat(Judged.of(adoption(person(parent), 25), known.scene()).opened(child))
        .contains("custody {relation=0003} -2038-01-01");
    known.with(parent, FactKind.PERSON_STATUS, "2025-02-02", Map.of("code", "90"));
    assertThat(Judged.of(adoption(person(parent), 25), known.scene()).opened(child))
        .contains("custody {relation=0003} -2025-02-02");
  }

  /** Forældreansvarsloven § 1, and no custody of the dead. */
  @Test
  void custodyByDecisionEndsAtEighteenOrWithADeathThatIsKnown() {
    PersonId holder = PersonId.newId();
    KnownFacts known =
        KnownFacts.none()
            .born(child, "2015-01-01")
            .born(holder, "1980-01-01")
            .parent(child, "mother", mother)
            .with(mother, FactKind.PERSON_STATUS, "2024-03-03", Map.of("code", "90"));
    CustodyChange change =
        new CustodyChange(SourceTime.of("2023-01-01"), child, List.of("mother"), List.of(holder));
    assertThat(Judged.of(change, known.scene()).opened(child))
        .containsExactly(
            "custody {relation=0003} -2024-03-03",
            "custody {holder=" + holder + ", holderSince=2023-01-01, relation=0005} -2033-01-01");
  }

  /** Forældreansvarsloven § 7(3): a shared address in the ten months before the birth. */
  @Test
  void aFatherWhoSharedTheMothersAddressHasCustodyWithHer() {
    assertThat(parenthood("2021-01-01", SharedResidence.SHARED, mothersChild()).opened(child))
        .contains("custody {relation=0004} -2038-01-01");
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, mothersChild()).opened(child))
        .noneMatch(fact -> fact.startsWith("custody"));
  }

  /** Forældreansvarsloven § 7: custody is shared with a mother who has it, by the living. */
  @Test
  void nobodySharesCustodyThatTheMotherHasNotNorAfterDeath() {
    KnownFacts hers = KnownFacts.none().born(child, "2020-01-01").parent(child, "mother", mother);
    assertThat(parenthood("2021-01-01", SharedResidence.SHARED, hers).opened(child))
        .noneMatch(fact -> fact.startsWith("custody"));
    KnownFacts dead =
        mothersChild().with(parent, FactKind.PERSON_STATUS, "2020-06-06", Map.of("code", "90"));
    assertThat(parenthood("2021-01-01", SharedResidence.SHARED, dead).opened(child))
        .noneMatch(fact -> fact.startsWith("custody"));
  }

  /** Forældreansvarsloven § 7(3), from the minute of birth where the report has its day. */
  @Test
  void custodyOfANewbornDoesNotBeginBeforeItsBirth() {
    KnownFacts known =
        KnownFacts.none()
            .with(child, FactKind.BIRTH, "2020-01-01T14:00", Map.of("date", "2020-01-01"))
            .parent(child, "mother", mother, List.of("2020-01-01T14:00"))
            .with(child, FactKind.CUSTODY, "2020-01-01T14:00", Map.of("relation", "0003"));
    assertThat(parenthood("2020-01-01", SharedResidence.SHARED, known).opened(child))
        .contains("custody {relation=0004} -2038-01-01");
  }

  /** Forældreansvarsloven § 6(1): parents who have married by now. */
  @Test
  void aFatherWhoIsTheMothersHusbandHasCustodyWithHer() {
    KnownFacts known =
        mothersChild()
            .with(
                mother,
                FactKind.CIVIL_STATUS,
                "2020-10-10",
                Map.of("code", "G", "spouse", parent.toString()));
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, known).opened(child))
        .contains("custody {relation=0004} -2038-01-01");
    assertThat(parenthood("2020-09-01", SharedResidence.NOT_SHARED, known).opened(child))
        .noneMatch(fact -> fact.startsWith("custody"));
  }

  /** Indfødsretsloven § 1: Danish from birth by a Danish father, whenever he is found. */
  @Test
  void theChildOfADanishFatherIsDanishFromItsBirth() {
    KnownFacts known =
        mothersChild().with(parent, FactKind.CITIZENSHIP, "1980-01-01", Map.of("country", "5100"));
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, known).opened(child))
        .contains("citizenship {country=5100}");
    known.with(child, FactKind.CITIZENSHIP, "2020-05-05", Map.of("country", "5120"));
    Judged judged = parenthood("2021-01-01", SharedResidence.NOT_SHARED, known);
    assertThat(judged.opened(child))
        .contains("citizenship {country=5100}", "citizenship {country=5100} -2020-05-05");
    assertThat(judged.kept(child)).contains("citizenship {country=5120}");
    KnownFacts since =
        mothersChild().with(parent, FactKind.CITIZENSHIP, "2020-02-02", Map.of("country", "5100"));
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, since).opened(child))
        .noneMatch(fact -> fact.startsWith("citizenship"));
  }

  /** Before 1 July 2014 a father did not always pass it on: what is known then stands. */
  @Test
  void aForeignCitizenshipOfOneBornBeforeTheLawChangedStands() {
    KnownFacts known =
        KnownFacts.none()
            .born(child, "2014-06-30")
            .with(child, FactKind.CITIZENSHIP, "2014-06-30", Map.of("country", "5120"))
            .with(parent, FactKind.CITIZENSHIP, "1980-01-01", Map.of("country", "5100"));
    assertThat(parenthood("2021-01-01", SharedResidence.NOT_SHARED, known).opened(child))
        .noneMatch(fact -> fact.startsWith("citizenship"));
  }

  private KnownFacts mothersChild() {
    return KnownFacts.none()
        .born(child, "2020-01-01")
        .parent(child, "mother", mother)
        .with(child, FactKind.CUSTODY, "2020-01-01", Map.of("relation", "0003"));
  }

  private Judged parenthood(String effect, SharedResidence residence, KnownFacts known) {
    Parenthood.Care care = new Parenthood.Care(JointCare.NOT_DECLARED, residence);
    return Judged.of(
        new Parenthood(SourceTime.of(effect), child, person(parent), ParentRole.FATHER, care),
        known.scene());
  }

  private Adoption adoption(PersonOrName who, int leastAge) {
    Adopters.Adopter adopter =
        new Adopters.Adopter(who, ParentRole.MOTHER, Parentage.MOTHER, leastAge);
    return new Adoption(
        SourceTime.of("2024-05-01"), child, new Adopters(List.of(adopter)), "", null);
  }

  private static PersonOrName person(PersonId id) {
    return new PersonOrName(null, id, null, null);
  }
}
