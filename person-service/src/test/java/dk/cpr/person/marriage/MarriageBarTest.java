package dk.cpr.person.marriage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.event.Objection;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import dk.cpr.person.named.PersonOrName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may not marry whom (ægteskabsloven §§ 6 and 8). */
class MarriageBarTest {
  private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");

  private final PersonId ida = PersonId.newId();
  private final PersonId bo = PersonId.newId();
  private final PersonId mother = PersonId.newId();

  /** § 6: full siblings, and half siblings by either parent. */
  @ParameterizedTest
  @EnumSource(names = {"MARRIAGE", "PARTNERSHIP"})
  void siblingsDoNotMarryNorRegisterAPartnership(EventKind kind) {
    KnownFacts half = KnownFacts.none().parent(ida, "mother", mother).parent(bo, "mother", mother);
    assertThat(entering(kind, half)).isEqualTo("siblings parent");
    KnownFacts byFather =
        KnownFacts.none().parent(ida, "father", mother).parent(bo, "father", mother);
    assertThat(entering(kind, byFather)).isEqualTo("siblings parent");
    KnownFacts cousins =
        KnownFacts.none()
            .parent(ida, "mother", mother)
            .parent(bo, "mother", PersonId.newId())
            .parent(bo, "father", PersonId.newId());
    assertThat(entering(kind, cousins)).isEmpty();
  }

  /** § 6: also where a partnership of the past would become a marriage. */
  @Test
  void aPartnershipOfSiblingsDoesNotBecomeAMarriage() {
    KnownFacts known = KnownFacts.none().parent(ida, "mother", mother).parent(bo, "mother", mother);
    for (PersonId one : List.of(ida, bo)) {
      PersonId other = one.equals(ida) ? bo : ida;
      known.with(
          one,
          FactKind.CIVIL_STATUS,
          "2010-01-01",
          Map.of("code", "P", "spouse", other.toString()));
    }
    Converting conversion =
        new Converting(SourceTime.of("2013-01-01"), couple(), CommonChildren.JOINT);
    assertThat(Judged.of(conversion, known.scene()).refusedFor()).isEqualTo("siblings parent");
  }

  /** § 6: any ancestor, however far. */
  @Test
  void nobodyMarriesAGrandparent() {
    KnownFacts known = KnownFacts.none().parent(ida, "father", mother).parent(mother, "mother", bo);
    assertThat(entering(EventKind.MARRIAGE, known)).isEqualTo("ancestor-and-descendant parent");
    assertThat(between(known, bo, ida)).isEqualTo("ancestor-and-descendant");
  }

  /** § 6: kin by blood stay kin when an adoption has ended kinship in law. */
  @Test
  void whoWasAdoptedAwayIsStillASiblingByBlood() {
    KnownFacts known =
        KnownFacts.none()
            .born(bo, "1990-01-01")
            .parent(bo, "mother", mother, List.of("1990-01-01", "1992-02-02"))
            .parent(ida, "mother", mother);
    assertThat(entering(EventKind.MARRIAGE, known)).isEqualTo("siblings parent");
  }

  /** § 8 bars adopter and adopted alone; § 6 is about kin by blood. */
  @Test
  void childrenOfOneAdopterMayMarryAndTheAdopterMayNot() {
    KnownFacts known =
        KnownFacts.none()
            .born(bo, "1990-01-01")
            .parent(bo, "mother", mother, List.of("1992-02-02"))
            .adopted(bo, "1992-02-02")
            .parent(ida, "mother", mother);
    assertThat(entering(EventKind.MARRIAGE, known)).isEmpty();
    assertThat(between(known, bo, mother)).isEqualTo("adopter-and-child");
    assertThat(between(known, mother, bo)).isEqualTo("adopter-and-child");
    KnownFacts byExtract =
        KnownFacts.none()
            .born(bo, "1990-01-01")
            .parent(bo, "mother", mother, List.of("1992-02-02"))
            .adoptedByExtract(bo)
            .parent(ida, "mother", mother);
    assertThat(entering(EventKind.MARRIAGE, byExtract)).isEmpty();
  }

  /** § 8: as long as the adoption lasts. */
  @Test
  void anAdoptionThatEndedBarsNobody() {
    KnownFacts known =
        KnownFacts.none()
            .born(bo, "1990-01-01")
            .parent(bo, "mother", mother, List.of("1992-02-02", "2000-01-01"))
            .adopted(bo, "1992-02-02");
    assertThat(between(known, bo, mother)).isEmpty();
  }

  /** § 6, of a human being who was registered twice. */
  @Test
  void kinAreKnownThroughEveryIdOfAHumanBeing() {
    PersonId motherAgain = PersonId.newId();
    PersonId idaAgain = PersonId.newId();
    KnownFacts known =
        KnownFacts.none()
            .parent(idaAgain, "mother", mother)
            .parent(bo, "mother", motherAgain)
            .same(mother, motherAgain)
            .same(ida, idaAgain);
    assertThat(entering(EventKind.MARRIAGE, known)).isEqualTo("siblings parent");
  }

  /** § 6: the register may know kin by the parent's facts alone, or by a parent's name. */
  @Test
  void kinAreKnownByTheParentsFactsAndByNameToo() {
    KnownFacts byChild = KnownFacts.none();
    for (PersonId one : List.of(ida, bo)) {
      byChild.with(mother, FactKind.CHILD, "1990-01-01", Map.of("person", one.toString()));
    }
    assertThat(between(byChild, ida, bo)).isEqualTo("siblings");
    KnownFacts byName = KnownFacts.none();
    for (PersonId one : List.of(ida, bo)) {
      String name = one.equals(ida) ? "Ana Silva" : "SILVA, ANA";
      byName.parent(one, name, "1960-05-05");
    }
    assertThat(between(byName, ida, bo)).isEqualTo("siblings");
    Couple toParent =
        new Couple(ida, new PersonOrName(null, null, "Ana Silva", LocalDate.of(1960, 5, 5)));
    Entering marriage =
        new Entering(
            EventKind.MARRIAGE, SourceTime.of("2024-01-01"), toParent, CommonChildren.JOINT);
    assertThat(Judged.of(marriage, byName.scene()).refusedFor())
        .isEqualTo("parent-and-child parent");
  }

  /** Against an oracle that counts steps of descent in a matrix. */
  @Property(tries = 300)
  void aMarriageIsBarredWhereOneDescendsFromTheOtherOrBothFromOneParent(
      @ForAll @IntRange(min = 2, max = 14) int people, @ForAll long seed) {
    FamilyTree tree = new FamilyTree(people, new Random(seed));
    for (int one = 0; one < people; one++) {
      for (int other = 0; other < people; other++) {
        if (one != other) {
          boolean barred =
              new MarriageBar(tree.scene()).between(tree.id(one), tree.id(other), NOW).isPresent();
          assertThat(barred)
              .as("%d and %d of %s", one, other, tree)
              .isEqualTo(tree.kin(one, other));
        }
      }
    }
  }

  private String entering(EventKind kind, KnownFacts known) {
    Entering entering =
        new Entering(kind, SourceTime.of("2005-01-01"), couple(), CommonChildren.JOINT);
    return Judged.of(entering, known.scene()).refusedFor();
  }

  private String between(KnownFacts known, PersonId one, PersonId other) {
    return new MarriageBar(known.scene()).between(one, other, NOW).map(Objection::code).orElse("");
  }

  private Couple couple() {
    return new Couple(ida, new PersonOrName(null, bo, null, null));
  }
}
