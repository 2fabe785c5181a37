package dk.cpr.person.marriage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import dk.cpr.person.named.PersonOrName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoupleRulesTest {
  private final PersonId ida = PersonId.newId();
  private final PersonId bo = PersonId.newId();
  private final Couple couple = new Couple(ida, new PersonOrName(null, bo, null, null));

  @ParameterizedTest
  @CsvSource({
    "2000-05-02, 2018-05-01, under-age birth",
    "2000-05-01, 2018-05-01, ''",
    "1999-06-01, 2017-01-31, ''",
    "1999-06-01, 2017-02-01, under-age birth"
  })
  void nobodyMarriesBelowEighteenSinceTheDispensationsEnded(
      String born, String married, String refused) {
    KnownFacts known = KnownFacts.none().born(ida, "1990-01-01").born(bo, born);
    assertThat(judged(EventKind.MARRIAGE, married, known)).isEqualTo(refused);
  }

  @Test
  void theNumberTellsTheAgeWhereNoBirthIsKnown() {
    KnownFacts known = KnownFacts.none().numbered(bo, "2010-01-01");
    assertThat(judged(EventKind.MARRIAGE, "2024-01-01", known)).isEqualTo("under-age");
  }

  @ParameterizedTest
  @CsvSource({"G, bound-already civilStatus", "P, bound-already civilStatus", "F, ''", "E, ''"})
  void onlyWhoIsInNoBondMarries(String status, String refused) {
    KnownFacts known =
        KnownFacts.none().with(bo, FactKind.CIVIL_STATUS, "2010-01-01", Map.of("code", status));
    assertThat(judged(EventKind.MARRIAGE, "2024-01-01", known)).isEqualTo(refused);
  }

  @Test
  void theStatusBeforeEndsWhereTheMarriageBegins() {
    KnownFacts known =
        KnownFacts.none().with(bo, FactKind.CIVIL_STATUS, "1990-01-01", Map.of("code", "U"));
    Judged judged = Judged.of(entering(EventKind.MARRIAGE, "2024-01-01"), known.scene());
    assertThat(judged.opened(ida)).containsExactly("civilStatus {code=G, spouse=" + bo + "}");
    assertThat(judged.opened(bo)).containsExactly("civilStatus {code=G, spouse=" + ida + "}");
    assertThat(judged.kept(bo)).containsExactly("civilStatus {code=U} -2024-01-01");
    assertThat(judged.mark(ida)).isEqualTo("MAIN");
    assertThat(judged.mark(bo)).isEqualTo("SPOUSE");
  }

  @Test
  void aMarriageBeforeOneThatEndedSinceOverlapsIt() {
    KnownFacts known =
        KnownFacts.none()
            .until(
                bo, FactKind.CIVIL_STATUS, List.of("2010-01-01", "2015-01-01"), Map.of("code", "G"))
            .with(bo, FactKind.CIVIL_STATUS, "2015-01-01", Map.of("code", "F"));
    assertThat(judged(EventKind.MARRIAGE, "2005-01-01", known))
        .isEqualTo("overlaps-known-fact civilStatus");
    assertThat(judged(EventKind.MARRIAGE, "2010-01-01", known))
        .isEqualTo("bound-already civilStatus");
    assertThat(judged(EventKind.MARRIAGE, "2015-01-01", known))
        .isEqualTo("overlaps-known-fact civilStatus");
    assertThat(judged(EventKind.MARRIAGE, "2015-01-02", known)).isEmpty();
  }

  @Test
  void aSeparationSharesItsReferenceWithTheMarriageOfBoth() {
    Judged judged =
        Judged.of(
            new Parting(EventKind.SEPARATION, SourceTime.of("2024-01-01"), couple),
            married().scene());
    assertThat(judged.opened(ida)).containsExactly("separation {separationReference=201001010000}");
    assertThat(judged.kept(bo))
        .containsExactly(
            "civilStatus {code=G, separationReference=201001010000, spouse=" + ida + "}");
  }

  @Test
  void twoWhoAreNotMarriedToEachOtherDoNotPart() {
    assertThat(part(KnownFacts.none(), "2024-01-01")).isEqualTo("not-bound");
    assertThat(part(married(), "2009-01-01")).isEqualTo("not-bound");
    assertThat(part(married(), "2024-01-01")).isEmpty();
    KnownFacts elsewhere =
        KnownFacts.none()
            .with(ida, FactKind.CIVIL_STATUS, "2010-01-01", bondWith(PersonId.newId()))
            .with(bo, FactKind.CIVIL_STATUS, "2010-01-01", bondWith(ida));
    assertThat(part(elsewhere, "2024-01-01")).isEqualTo("not-bound-to-each-other civilStatus");
  }

  @Test
  void aSeparationReportedLateEndsWithTheBondItLiesIn() {
    KnownFacts known = KnownFacts.none();
    for (PersonId one : List.of(ida, bo)) {
      Map<String, String> bond = bondWith(one.equals(ida) ? bo : ida);
      known.until(one, FactKind.CIVIL_STATUS, List.of("2010-01-01", "2020-01-01"), bond);
      known.with(one, FactKind.CIVIL_STATUS, "2020-01-01", Map.of("code", "F"));
    }
    assertThat(parted(EventKind.SEPARATION, "2018-01-01", known).opened(bo))
        .containsExactly("separation {separationReference=201001010000} -2020-01-01");
  }

  @ParameterizedTest
  @EnumSource(names = {"SEPARATION", "SEPARATION_END", "DIVORCE"})
  void nobodyPartsBeforeASeparationThatIsKnownSince(EventKind kind) {
    KnownFacts known =
        married()
            .with(
                bo,
                FactKind.SEPARATION,
                "2018-01-01",
                Map.of("separationReference", "201801021200"));
    assertThat(parted(kind, "2017-01-01", known).refusedFor()).isEqualTo("starts-later separation");
  }

  @Test
  void aSeparationGoesOnWhenAPartnershipBecomesAMarriage() {
    KnownFacts known = KnownFacts.none();
    for (PersonId one : List.of(ida, bo)) {
      Map<String, String> bond = new HashMap<>(bondWith(one.equals(ida) ? bo : ida));
      bond.putAll(Map.of("code", "P", "separationReference", "201201021200"));
      known.with(one, FactKind.CIVIL_STATUS, "2010-01-01", bond);
    }
    Judged judged =
        Judged.of(
            new Converting(SourceTime.of("2013-01-01"), couple, CommonChildren.JOINT),
            known.scene());
    assertThat(judged.opened(ida))
        .containsExactly(
            "civilStatus {code=G, separationReference=201201021200, spouse=" + bo + "}");
  }

  @Test
  void aParentAndAChildDoNotMarryNorDoesOneBelowEighteenWithoutNumber() {
    assertThat(
            judged(EventKind.MARRIAGE, "2024-01-01", KnownFacts.none().parent(bo, "mother", ida)))
        .isEqualTo("parent-and-child parent");
    LocalDate born = LocalDate.parse("2010-01-01");
    Couple young = new Couple(ida, new PersonOrName(null, null, "Ana Silva", born));
    Entering entering =
        new Entering(EventKind.MARRIAGE, SourceTime.of("2024-01-01"), young, CommonChildren.JOINT);
    assertThat(Judged.of(entering, KnownFacts.none().scene()).refusedFor()).isEqualTo("under-age");
  }

  /** Who was divorced before a death is no widow, whatever is reported first. */
  @ParameterizedTest
  @CsvSource({"G, E, F", "P, L, O"})
  void aDivorceBeforeADeathThatIsKnownLeavesNoWidow(String bond, String widowed, String divorced) {
    KnownFacts known = KnownFacts.none();
    known.until(
        ida,
        FactKind.CIVIL_STATUS,
        List.of("2010-01-01", "2020-02-02"),
        Map.of("code", bond, "spouse", bo.toString()));
    known.with(
        ida, FactKind.CIVIL_STATUS, "2020-02-02", Map.of("code", widowed, "spouse", bo.toString()));
    known.until(
        bo,
        FactKind.CIVIL_STATUS,
        List.of("2010-01-01", "2020-02-02"),
        Map.of("code", bond, "spouse", ida.toString()));
    known.with(
        bo, FactKind.CIVIL_STATUS, "2020-02-02", Map.of("code", "D", "spouse", ida.toString()));
    known.with(bo, FactKind.PERSON_STATUS, "2020-02-02", Map.of("code", "90"));
    Judged judged = parted(EventKind.DIVORCE, "2019-01-01", known);
    assertThat(judged.opened(ida))
        .containsExactly("civilStatus {code=" + divorced + ", spouse=" + bo + "}");
    assertThat(judged.kept(ida))
        .containsExactlyInAnyOrder(
            "civilStatus {code=" + widowed + ", spouse=" + bo + "}",
            "civilStatus {code=" + bond + ", spouse=" + bo + "} -2019-01-01");
    assertThat(judged.opened(bo))
        .containsExactly("civilStatus {code=" + divorced + ", spouse=" + ida + "} -2020-02-02");
    assertThat(parted(EventKind.DIVORCE, "2020-02-02", known).refusedFor())
        .isEqualTo("dead personStatus");
  }

  /** A widow who has married again was divorced until then, and stays married. */
  @Test
  void aDivorceBeforeADeathLastsUntilTheNextMarriage() {
    PersonId next = PersonId.newId();
    KnownFacts known = KnownFacts.none();
    known.until(ida, FactKind.CIVIL_STATUS, List.of("2010-01-01", "2020-02-02"), bondWith(bo));
    known.until(
        ida,
        FactKind.CIVIL_STATUS,
        List.of("2020-02-02", "2022-02-02"),
        Map.of("code", "E", "spouse", bo.toString()));
    known.with(ida, FactKind.CIVIL_STATUS, "2022-02-02", bondWith(next));
    known.until(bo, FactKind.CIVIL_STATUS, List.of("2010-01-01", "2020-02-02"), bondWith(ida));
    known.with(bo, FactKind.CIVIL_STATUS, "2020-02-02", Map.of("code", "D"));
    assertThat(parted(EventKind.DIVORCE, "2019-01-01", known).opened(ida))
        .containsExactly("civilStatus {code=F, spouse=" + bo + "} -2022-02-02");
  }

  /** Forældreansvarsloven § 6(1): who marry later have custody together. */
  @Test
  void parentsWhoMarryHaveCustodyOfTheirChildrenTogether() {
    PersonId child = PersonId.newId();
    KnownFacts known = common(child);
    Judged judged = Judged.of(entering(EventKind.MARRIAGE, "2024-01-01"), known.scene());
    assertThat(judged.opened(child)).containsExactly("custody {relation=0004} -2033-03-03");
    assertThat(judged.mark(child)).isEqualTo("CHILD");
    Entering unchanged =
        new Entering(
            EventKind.MARRIAGE, SourceTime.of("2024-01-01"), couple, CommonChildren.UNCHANGED);
    assertThat(Judged.of(unchanged, known.scene()).mark(child)).isEqualTo("-");
    assertThat(Judged.of(entering(EventKind.MARRIAGE, "2033-03-03"), known.scene()).mark(child))
        .isEqualTo("-");
  }

  /** § 6(1), of a parent who was registered twice. */
  @Test
  void aParentIsKnownByEveryIdWhenParentsMarry() {
    PersonId child = PersonId.newId();
    PersonId boBefore = PersonId.newId();
    KnownFacts known =
        KnownFacts.none()
            .same(bo, boBefore)
            .born(child, "2015-03-03")
            .parent(child, "mother", ida)
            .parent(child, "father", boBefore)
            .with(child, FactKind.CUSTODY, "2015-03-03", Map.of("relation", "0003"));
    assertThat(Judged.of(entering(EventKind.MARRIAGE, "2024-01-01"), known.scene()).opened(child))
        .containsExactly("custody {relation=0004} -2033-03-03");
  }

  /** § 6(1) speaks of the parents: what others hold, or what was decided since, stands. */
  @Test
  void custodyOfOthersAndLaterDecisionsStandWhenParentsMarry() {
    PersonId child = PersonId.newId();
    KnownFacts elsewhere =
        common(child)
            .with(
                child,
                FactKind.CUSTODY,
                "2016-01-01",
                Map.of("relation", "0005", "holder", PersonId.newId().toString()));
    assertThat(Judged.of(entering(EventKind.MARRIAGE, "2024-01-01"), elsewhere.scene()).mark(child))
        .isEqualTo("-");
    KnownFacts later =
        common(child)
            .with(
                child,
                FactKind.CUSTODY,
                "2025-01-01",
                Map.of("relation", "0005", "holder", PersonId.newId().toString()));
    assertThat(Judged.of(entering(EventKind.MARRIAGE, "2024-01-01"), later.scene()).opened(child))
        .containsExactly("custody {relation=0004} -2025-01-01");
    KnownFacts ofOne =
        KnownFacts.none()
            .born(child, "2015-03-03")
            .parent(child, "mother", ida)
            .with(child, FactKind.CUSTODY, "2015-03-03", Map.of("relation", "0003"));
    assertThat(Judged.of(entering(EventKind.MARRIAGE, "2024-01-01"), ofOne.scene()).mark(child))
        .isEqualTo("-");
  }

  private KnownFacts common(PersonId child) {
    return KnownFacts.none()
        .born(child, "2015-03-03")
        .parent(child, "mother", ida)
        .parent(child, "father", bo)
        .with(child, FactKind.CUSTODY, "2015-03-03", Map.of("relation", "0003"));
  }

  private Judged parted(EventKind kind, String when, KnownFacts known) {
    return Judged.of(new Parting(kind, SourceTime.of(when), couple), known.scene());
  }

  private String part(KnownFacts known, String when) {
    return Judged.of(new Parting(EventKind.DIVORCE, SourceTime.of(when), couple), known.scene())
        .refusedFor();
  }

  private KnownFacts married() {
    return KnownFacts.none()
        .with(ida, FactKind.CIVIL_STATUS, "2010-01-01", bondWith(bo))
        .with(bo, FactKind.CIVIL_STATUS, "2010-01-01", bondWith(ida));
  }

  private static Map<String, String> bondWith(PersonId spouse) {
    return Map.of("code", "G", "spouse", spouse.toString());
  }

  private String judged(EventKind kind, String when, KnownFacts known) {
    return Judged.of(entering(kind, when), known.scene()).refusedFor();
  }

  private Entering entering(EventKind kind, String when) {
    return new Entering(kind, SourceTime.of(when), couple, CommonChildren.JOINT);
  }
}
