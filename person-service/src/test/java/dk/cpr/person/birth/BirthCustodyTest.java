package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custody as it comes out of the register's own facts; the rule itself has a test of its own. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class BirthCustodyTest {
  private static final List<String> BOTH = List.of("0003", "0004");
  private static final List<String> MOTHER = List.of("0003");

  private Somebody mother = new Somebody("", "");
  private Somebody father = new Somebody("", "");

  @BeforeEach
  void parents() {
    mother = World.womanWithHome();
    father = World.somebody("M");
  }

  @Test
  void acknowledgedParentsWhoLivedTogetherHaveItTogether() {
    World.home(father, "0001");
    assertThat(custody(report().with("parenthood", "ACKNOWLEDGEMENT"))).isEqualTo(BOTH);
  }

  @Test
  void acknowledgedParentsWhoLivedApartDoNot() {
    World.home(father, "0002");
    assertThat(custody(report().with("parenthood", "DECISION"))).isEqualTo(MOTHER);
  }

  @Test
  void parentsWhoLivedTogetherWithoutAcknowledgementDoNot() {
    World.home(father, "0001");
    assertThat(custody(report())).isEqualTo(MOTHER);
  }

  @Test
  void parentsWhoDeclaredJointCareHaveItTogether() {
    assertThat(custody(report().with("jointCare", "DECLARED"))).isEqualTo(BOTH);
  }

  @Test
  void separatedParentsDoNot() {
    World.facts(mother, marriage(father), separation("202001011200"));
    World.facts(father, marriage(mother), separation("202001011200"));
    assertThat(custody(report().with("parenthood", "MARRIAGE"))).isEqualTo(MOTHER);
  }

  @Test
  void parentsWhoWereMarriedWhenTheChildWasBornHaveItTogether() {
    World.marry(mother, father);
    assertThat(custody(report())).isEqualTo(BOTH);
  }

  @Test
  void aFatherWhoWasDeadHasNone() {
    World.facts(father, World.fact("personStatus", "202401011200", Map.of("code", "90")));
    assertThat(custody(report().with("jointCare", "DECLARED"))).isEqualTo(MOTHER);
  }

  @Test
  void aParentWhoDiedBeforeTheBirthIsReportedHoldsItNoLonger() {
    Report report = report().with("jointCare", "DECLARED");
    String died = report.time().substring(0, 10).replace("-", "") + "2300";
    World.facts(mother, World.fact("personStatus", died, Map.of("code", "90")));
    assertThat(custody(report)).containsExactly("0004");
  }

  @Test
  void aFatherWithoutNumberIsKnownByHisWifesCivilStatus() {
    World.facts(
        mother,
        World.fact(
            "civilStatus",
            "201506061200",
            Map.of("code", "G", "spouseName", "JOHN DOE", "spouseBirthDate", "1985-04-03")));
    Map<String, String> john =
        Map.of("name", "John Doe", "birthDate", "1985-04-03", "role", "father");
    assertThat(custody(Report.by(mother).with("otherParent", john))).isEqualTo(BOTH);
  }

  @Test
  void aCoMotherIsAParentLikeAFather() {
    Somebody coMother = World.somebody("K");
    World.marry(mother, coMother);
    Report report =
        Report.by(mother)
            .with("otherParent", Map.of("number", coMother.number(), "role", "coMother"));
    assertThat(custody(report)).isEqualTo(BOTH);
    assertThat(Child.values(coMother.id(), "event"))
        .containsExactly(Map.of("code", "A51", "mark", "FA"));
  }

  /** Forældreansvarsloven § 1: the end is there from the start. */
  @Test
  void custodyEndsAtEighteen() {
    Report report = report().with("jointCare", "DECLARED");
    Somebody child = new Somebody("", report.send().path("personId"));
    LocalDate ofAge = LocalDate.parse(report.time().substring(0, 10)).plusYears(18);
    assertThat(Facts.at(child, "custody", ofAge.minusDays(1) + "T12:00:00Z")).hasSize(2);
    assertThat(Facts.at(child, "custody", ofAge + "T12:00:00Z")).isEmpty();
  }

  /** Forældreansvarsloven § 6(1): parents who married between the birth and its report. */
  @Test
  void parentsWhoMarriedSinceTheBirthHaveItTogetherSinceThen() {
    Report report = report().with("time", "2024-02-02T10:15");
    for (Somebody one : List.of(mother, father)) {
      String spouse = one.equals(mother) ? father.id() : mother.id();
      World.facts(
          one, World.fact("civilStatus", "202403031200", Map.of("code", "G", "spouse", spouse)));
    }
    Somebody child = new Somebody("", report.send().path("personId"));
    assertThat(Facts.at(child, "custody", "2024-03-03T10:00:00Z"))
        .containsExactly(Map.of("relation", "0003"));
    assertThat(Facts.at(child, "custody", "2024-03-03T12:00:00Z")).hasSize(2);
  }

  /** ADR 12: a father whose death before the birth is reported after it never had custody. */
  @Test
  void aFatherWhoseDeathBeforeTheBirthIsReportedLaterNeverHadIt() {
    Report report = report().with("jointCare", "DECLARED").with("time", "2024-02-02T10:15");
    Somebody child = new Somebody("", report.send().path("personId"));
    assertThat(Child.custody(child.id())).isEqualTo(BOTH);
    Facts.created(Verb.at("/v1/deaths").since("2024-01-01").person("person", father).send());
    assertThat(Child.custody(child.id())).isEqualTo(MOTHER);
    assertThat(Facts.at(child, "custody", "2024-02-03T12:00:00Z"))
        .containsExactly(Map.of("relation", "0003"));
    assertThat(Facts.events(child)).contains("death/BØ");
  }

  /**
   * ADR 12: of a mother who died on the day, at an unknown hour, nobody can say that she had it.
   */
  @Test
  void anUnmarriedMotherWhoDiedBeforeTheReportHasNone() {
    Report report = report().with("time", "2024-02-02T10:15");
    Facts.created(Verb.at("/v1/deaths").since("2024-02-02").person("person", mother).send());
    Somebody child =
        new Somebody("", report.with("residence", World.KNOWN_ADDRESS).send().path("personId"));
    assertThat(Child.custody(child.id())).isEmpty();
    assertThat(Facts.at(child, "custody", "2024-02-02T12:00:00Z")).isEmpty();
  }

  private Report report() {
    return Report.by(mother).father(father);
  }

  private static List<String> custody(Report report) {
    return Child.custody(report.send().path("personId"));
  }

  private static Map<String, Object> marriage(Somebody spouse) {
    return World.fact(
        "civilStatus",
        "201506061200",
        Map.of("code", "G", "spouse", spouse.id(), "separationReference", "201506061200"));
  }

  private static Map<String, Object> separation(String from) {
    return World.fact("separation", from, Map.of("separationReference", "201506061200"));
  }
}
