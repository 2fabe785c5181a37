package dk.cpr.person.event;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.Traces;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A number nobody has, one that was annulled and somebody else's resident are one answer. */
@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class UnknownPersonTest {
  private static final String MUNICIPALITY = Tokens.caseworker("0751");

  @Test
  void aMunicipalityCannotTellThemApartByAnswerOrTrace() {
    Somebody elsewhere = World.womanWithHome();
    List<Somebody> all = List.of(elsewhere, nobody(), annulled(), World.somebody("K"));
    List<Verb> verbs =
        List.of(
            Verb.at("/v1/occupations").with("text", "Smed"),
            Verb.at("/v1/deaths"),
            Verb.at("/v1/emigrations").with("country", "5100"),
            Verb.at("/v1/number-changes").with("cause", "WRONG_SEX").with("sex", "M"),
            Verb.at("/v1/number-changes/undo").with("formerNumber", World.freshNumber("K")));
    for (Verb verb : verbs) {
      one(all.stream().map(one -> traced(verb.person("person", one).by(MUNICIPALITY))).toList());
    }
    assertThat(Facts.receipts(elsewhere)).isEmpty();
  }

  @Test
  void ofACoupleNeitherIsToldApart() {
    Somebody elsewhere = World.womanWithHome();
    List<List<String>> answers = new ArrayList<>();
    for (Somebody one : List.of(elsewhere, nobody(), annulled())) {
      for (Somebody other : List.of(World.somebody("M"), nobody(), annulled())) {
        answers.add(traced(Verb.of("/v1/marriages", one, other).by(MUNICIPALITY)));
      }
    }
    one(answers);
  }

  @Test
  void aHospitalCannotTellAnAnnulledNumberFromNone() {
    one(
        List.of(annulled(), nobody()).stream()
            .map(one -> traced(Verb.at("/v1/deaths").person("person", one).by(Tokens.hospital())))
            .toList());
  }

  @Test
  void withoutATraceNothingIsAnswered() {
    Verb verb = Verb.at("/v1/deaths").by(Tokens.hospital());
    Somebody nobody = nobody();
    Somebody annulled = annulled();
    Peers.stop("disclosure-service");
    try {
      for (Somebody one : List.of(nobody, annulled)) {
        assertThat(verb.person("person", one).send().statusCode()).isEqualTo(503);
      }
    } finally {
      Peers.start("disclosure-service");
    }
    Facts.refused(verb.person("person", nobody).send(), 422, "person-unknown", "/person");
  }

  @Test
  void aSlipInANumberIsStillNamed() {
    Facts.refused(
        Verb.at("/v1/deaths")
            .person("person", new Somebody("2902000000", ""))
            .by(MUNICIPALITY)
            .send(),
        422,
        "not-a-personnummer",
        "/person/number");
  }

  @Test
  void anIdOfSomebodyElsewhereIsAnsweredAsOneOfNobody() {
    Somebody elsewhere = World.womanWithHome();
    one(
        List.of(elsewhere.id(), java.util.UUID.randomUUID().toString()).stream()
            .map(
                id ->
                    traced(
                        Verb.at("/v1/deaths")
                            .with("person", Map.of("personId", id))
                            .by(MUNICIPALITY)))
            .toList());
  }

  /** Answers to a preview and a report, each of which leaves one trace without person. */
  private static List<String> traced(Verb verb) {
    long before = Traces.attempts();
    long receipts = Traces.all();
    List<String> answers = List.of(told(verb.preview()), told(verb.send()));
    assertThat(Traces.attempts() - before).isEqualTo(2);
    assertThat(Traces.all() - receipts).isEqualTo(2);
    return answers;
  }

  private static void one(List<List<String>> answers) {
    assertThat(answers.stream().flatMap(List::stream).distinct().toList())
        .singleElement()
        .satisfies(answer -> assertThat(answer).contains("person-unknown"));
  }

  private static String told(Response answer) {
    return answer.statusCode()
        + answer.asString().replaceAll("urn:uuid:[0-9a-f-]{36}", "instance")
        + answer.headers().asList().stream().map(h -> h.getName().toLowerCase()).sorted().toList();
  }

  private static Somebody nobody() {
    return new Somebody(World.freshNumber("K"), "");
  }

  private static Somebody annulled() {
    return World.identity(World.freshNumber("K"), "annulled", Map.of());
  }
}
