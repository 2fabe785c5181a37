package dk.cpr.person.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.PersonDatabase;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class CorrectionTest {
  private static final String LATELY = "2020-01-01T00:00:00Z";

  @Test
  void aCorrectedNameIsKnownFromNowOnAndWhatWasKnownBeforeCanStillBeAsked() {
    Somebody person = named("Hansne");
    Instant before = Instant.now();
    Response answer =
        Wish.of(Wish.correct("name", name(person), Map.of("surname", "Hansen"))).done();
    assertThat(Wish.values(person, "name", "surname", LATELY)).containsExactly("Hansen");
    List<Map<String, Object>> then =
        Wish.held(person, "name", Map.of("validAt", LATELY, "knownAt", before.toString()));
    assertThat(then).extracting(fact -> fact.get("value")).hasToString("[{surname=Hansne}]");
    assertThat(answer.<String>path("facts[0].now")).isEqualTo(name(person));
    assertThat(changes(person))
        .containsExactly(
            "fact-opened", "fact-closed", "fact-opened", "fact-opened", "fact-corrected");
  }

  @Test
  void whoCorrectedWhyAndOnWhichDocumentIsKept() {
    Somebody person = named("Hansne");
    String document = "case " + UUID.randomUUID();
    Wish.of(Wish.annul("name", name(person))).with("document", document).done();
    try (PersonDatabase database = PersonDatabase.open()) {
      assertThat(
              database.update(
                  """
                  update fact_correction set id = id where document = ?
                    and organisation = '10000007' and user_id = 'office'
                    and reason = 'REGISTERED_WRONGLY' and explanation like 'The certificate%'
                  """,
                  document))
          .isOne();
    }
  }

  @Test
  void aMarriageIsAnnulledForBothSpousesAfterALaterDivorce() {
    Couple couple = Couple.divorced();
    Instant before = Instant.now();
    couple.undoing().done();
    for (Somebody one : List.of(couple.a(), couple.b())) {
      for (String when : List.of(Couple.UNMARRIED, Couple.MARRIED, Couple.DIVORCED)) {
        assertThat(Wish.values(one, "civilStatus", "code", when)).containsExactly("U");
      }
      assertThat(Wish.held(one, "separation", Map.of("validAt", Couple.SEPARATED))).isEmpty();
      assertThat(
              Wish.held(
                  one,
                  "civilStatus",
                  Map.of("validAt", Couple.MARRIED, "knownAt", before.toString())))
          .hasSize(1);
    }
  }

  @Test
  void aPreviewNamesWhatHangsTogetherAndChangesNothing() {
    Couple couple = Couple.divorced();
    String marriage = couple.marriageOf(couple.a());
    Response preview = Wish.of(Wish.annul("civilStatus", marriage)).preview(Tokens.office());
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.<String>path("correction")).isNull();
    assertThat(preview.<List<String>>path("dependents.relation"))
        .containsExactlyInAnyOrder("MIRRORS", "REFERS", "REFERS", "ENDS_THERE", "STARTS_THERE");
    assertThat(preview.<String>path("dependents.find { it.relation == 'MIRRORS' }.fact"))
        .isEqualTo(couple.marriageOf(couple.b()));
    assertThat(preview.asString()).doesNotContain("value", "effect");
    assertThat(couple.marriageOf(couple.a())).isEqualTo(marriage);
  }

  @Test
  void aPreviewNamesEverythingThatWasReportedAlong() {
    Somebody dead = World.somebody("K");
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    String status = Wish.id(dead, "personStatus", "2025-01-01T00:00:00Z");
    Response preview =
        Wish.of(Wish.during("personStatus", status, Map.of("from", "2024-05-02T12:00")))
            .preview(Tokens.office());
    assertThat(preview.<List<String>>path("dependents.findAll { it.relation == 'DERIVED' }.kind"))
        .as(preview.asString())
        .contains("civilStatus");
  }

  /** Nobody is left alive without a civil status. */
  @Test
  void aDeathIsNotAnnulledInPart() {
    Somebody dead = World.somebody("K");
    Facts.created(Verb.at("/v1/deaths").person("person", dead).send());
    for (List<String> one :
        List.of(List.of("personStatus", "civilStatus"), List.of("civilStatus", "personStatus"))) {
      String fact = Wish.id(dead, one.getFirst(), "2025-01-01T00:00:00Z");
      for (Response refused :
          List.of(
              Wish.of(Wish.annul(one.getFirst(), fact)).preview(Tokens.office()),
              Wish.of(Wish.annul(one.getFirst(), fact)).send(Tokens.office()))) {
        Facts.contradicted(refused, "belongs-together", one.getLast(), dead);
      }
    }
    assertThat(Facts.of(dead, "personStatus")).containsExactly(Map.of("code", "90"));
  }

  @Test
  void whoeverIsToldOfAnotherPersonsFactLeavesAReceiptThere() {
    Couple couple = Couple.divorced();
    Wish.of(Wish.annul("civilStatus", couple.marriageOf(couple.a()))).preview(Tokens.office());
    Response receipts =
        Api.as(Tokens.auditor())
            .queryParam("personId", couple.b().id())
            .get(Peers.url("disclosure-service") + "/v1/receipts");
    assertThat(receipts.statusCode()).as(receipts.asString()).isEqualTo(200);
    assertThat(receipts.<String>path("receipts[0].purpose")).isEqualTo("correction");
    assertThat(receipts.<List<String>>path("receipts[0].fields"))
        .containsExactly("civilStatus", "separation");
  }

  @Test
  void anAnnulmentIsUndone() {
    Somebody person = named("Hansen");
    String kept = Wish.of(Wish.annul("name", name(person))).done().path("facts[0].kept");
    assertThat(Wish.held(person, "name", Map.of())).isEmpty();
    Wish.of(Wish.restore("name", kept)).done();
    assertThat(Wish.values(person, "name", "surname", LATELY)).containsExactly("Hansen");
  }

  @Test
  void anExtractThatRepeatsWhatWasAnnulledOrCorrectedDoesNotBringItBack() {
    Somebody person = named("Hansne");
    Map<String, Object> wrong = World.fact("name", "200001010000", Map.of("surname", "Hansne"));
    Wish.of(Wish.correct("name", name(person), Map.of("surname", "Hansen"))).done();
    Response again = World.facts(person, wrong);
    assertThat(again.<Integer>path("persons[0].unchanged")).isOne();
    assertThat(Wish.values(person, "name", "surname", LATELY)).containsExactly("Hansen");
    Wish.of(Wish.annul("name", name(person))).done();
    World.facts(person, wrong);
    assertThat(Wish.held(person, "name", Map.of())).isEmpty();
  }

  @Test
  void undoingACorrectionAnnulsWhatItHadPutThere() {
    Somebody person = named("Hansen");
    Response corrected =
        Wish.of(Wish.correct("name", name(person), Map.of("surname", "Hansne"))).done();
    Response undone = Wish.of(Wish.restore("name", corrected.path("facts[0].kept"))).done();
    assertThat(Wish.values(person, "name", "surname", LATELY)).containsExactly("Hansen");
    assertThat(undone.<List<String>>path("facts.act")).containsExactly("RESTORE", "ANNUL");
    assertThat(undone.<String>path("facts[1].fact")).isEqualTo(corrected.path("facts[0].now"));
  }

  @Test
  void neighboursAreMovedTogether() {
    Somebody person = Wish.somebody();
    World.facts(
        person,
        Wish.fact("name", "199001010000", "200001010000", Map.of("surname", "Vang")),
        World.fact("name", "200001010000", Map.of("surname", "Krog")));
    String first = Wish.id(person, "name", "1995-01-01T00:00:00Z");
    String second = Wish.id(person, "name", LATELY);
    Map<String, String> later = Map.of("from", "199501010000");
    Response alone = Wish.of(Wish.during("name", second, later)).send(Tokens.office());
    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(alone.<String>path("errors[0].message")).contains(first);
    Wish.of(Wish.during("name", second, later))
        .and(Wish.during("name", first, Map.of("from", "199001010000", "to", "199501010000")))
        .done();
    assertThat(Wish.values(person, "name", "surname", "1997-01-01T00:00:00Z"))
        .containsExactly("Krog");
  }

  @Test
  void aMunicipalityCorrectsItsResidentAndTheSpouseWhoLivesElsewhereInOneCorrection() {
    Couple couple = Couple.divorced();
    World.home(couple.a(), "0001");
    String caseworker = Tokens.caseworker("0101");
    Wish ofSpouse = Wish.of(Wish.annul("civilStatus", couple.marriageOf(couple.b())));
    unknown(ofSpouse.send(caseworker));
    unknown(couple.undoing().send(Tokens.caseworker("0461")));
    World.facts(couple.b(), World.fact("occupation", "200001010000", Map.of("text", "Baker")));
    String occupation = Wish.id(couple.b(), "occupation", LATELY);
    Wish more = couple.undoing().and(Wish.annul("occupation", occupation));
    unknown(more.send(caseworker));
    assertThat(couple.undoing().send(caseworker).statusCode()).isEqualTo(201);
    Somebody named = named("Vang");
    World.home(named, "0001");
    Response name = Wish.of(Wish.annul("name", name(named))).send(caseworker);
    Facts.refused(name, 422, "authority-not-entitled", "/facts/0/kind");
  }

  @Test
  void aMunicipalityIsNotToldOfTheSpouseWhoLivesElsewhere() {
    Couple couple = Couple.divorced();
    World.home(couple.a(), "0001");
    Response preview =
        Wish.of(Wish.annul("civilStatus", couple.marriageOf(couple.a())))
            .preview(Tokens.caseworker("0101"));
    assertThat(preview.<List<String>>path("dependents.personId")).containsOnly(couple.a().id());
    assertThat(preview.asString()).doesNotContain(couple.b().id());
    assertThat(Facts.receipts(couple.b())).isEmpty();
    assertThat(Facts.receipts(couple.a())).hasSize(1);
  }

  /** As facts that are not there: that they are is not the caller's to know. */
  private static void unknown(Response answer) {
    Facts.refused(answer, 422, "fact-unknown", "/facts/0/fact");
    assertThat(answer.<List<String>>path("errors.code")).containsOnly("fact-unknown");
  }

  @Test
  void aParishCorrectsNames() {
    Somebody person = named("Hansne");
    Response answer =
        Wish.of(Wish.correct("name", name(person), Map.of("surname", "Hansen")))
            .send(Tokens.parish());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  @Test
  void theSameKeyAndBodyGiveTheSameAnswerAndAnotherBodyIsRefused() {
    Somebody person = named("Hansne");
    String key = UUID.randomUUID().toString();
    Wish wish = Wish.of(Wish.correct("name", name(person), Map.of("surname", "Hansen")));
    Response first = wish.send(Tokens.office(), key);
    Response second = wish.send(Tokens.office(), key);
    assertThat(second.statusCode()).isEqualTo(201).isEqualTo(first.statusCode());
    assertThat(second.asString()).isEqualTo(first.asString());
    Response other = wish.with("document", "another").send(Tokens.office(), key);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void ofTwoWhoCorrectOneFactAtOnceOneWinsAndTheOtherIsToldWhatTookItsPlace() {
    Somebody person = named("Hansne");
    String fact = name(person);
    List<Response> answers =
        atOnce(i -> Wish.of(Wish.correct("name", fact, Map.of("surname", "H" + i))));
    assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201).contains(409);
    Response won = answers.stream().filter(a -> a.statusCode() == 201).findFirst().orElseThrow();
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            lost -> {
              assertThat(lost.<String>path("type")).isEqualTo("/problems/fact-superseded");
              assertThat(lost.<String>path("errors[0].message"))
                  .contains(won.<String>path("facts[0].now"));
            });
  }

  private static List<Response> atOnce(java.util.function.IntFunction<Wish> wish) {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<Response>> sent =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> wish.apply(i).send(Tokens.office()), threads))
              .toList();
      return sent.stream().map(CompletableFuture::join).toList();
    }
  }

  private static Somebody named(String surname) {
    Somebody person = Wish.somebody();
    World.facts(person, World.fact("name", "200001010000", Map.of("surname", surname)));
    return person;
  }

  private static String name(Somebody person) {
    return Wish.id(person, "name", LATELY);
  }

  private static List<String> changes(Somebody person) {
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=5000")
        .path("changes.findAll { it.personId == '%s' }.type".formatted(person.id()));
  }
}
