package dk.cpr.person.event;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.Facts;
import dk.cpr.person.world.PersonDatabase;
import dk.cpr.person.world.Until;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class EventFaultTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdown();
  }

  @RepeatedTest(5)
  void ofTwoMarriagesAtOnceOneWinsAndTheOtherIsToldWhatCameMeanwhile() {
    Somebody one = World.somebody("K");
    List<Somebody> suitors = List.of(World.somebody("M"), World.somebody("M"));
    Instant before = Instant.now();
    List<Response> answers;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(one.id());
      List<CompletableFuture<Response>> both =
          suitors.stream()
              .map(
                  suitor ->
                      CompletableFuture.supplyAsync(
                          () -> Verb.of("/v1/marriages", suitor, one).send(), threads))
              .toList();
      Until.holds(database::waiting, waiting -> waiting >= 2);
      database.unlock(one.id());
      answers = both.stream().map(CompletableFuture::join).toList();
    }
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    Response lost = answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
    Facts.contradicted(lost, "bound-already", "civilStatus", one);
    assertThat(Instant.parse(lost.path("contradicts[0].knownSince"))).isAfter(before);
    assertThat(Facts.of(one, "civilStatus")).hasSize(1);
    assertThat(suitors.stream().filter(suitor -> !Facts.events(suitor).isEmpty())).hasSize(1);
  }

  @Test
  void anEventThatIsCutOffInTheMiddleHappensToNobodyAndThenToEveryone() {
    Somebody dead = World.somebody("K");
    Somebody spouse = World.somebody("M");
    World.marry(dead, spouse);
    String before = Facts.text(dead) + Facts.text(spouse);
    Verb verb = Verb.at("/v1/deaths").person("person", dead);
    String key = UUID.randomUUID().toString();
    try (PersonDatabase database = PersonDatabase.open()) {
      database.holdFact(spouse.id(), "civilStatus");
      CompletableFuture<Response> cut =
          CompletableFuture.supplyAsync(() -> verb.send(key), threads);
      Until.holds(database::killWaiting, killed -> killed > 0);
      assertThat(cut.join().statusCode()).as(cut.join().asString()).isEqualTo(503);
    }
    assertThat(Facts.text(dead) + Facts.text(spouse)).isEqualTo(before);
    Facts.created(verb.send(key));
    assertThat(Facts.of(spouse, "civilStatus").getFirst()).containsEntry("code", "E");
    assertThat(Facts.events(dead)).containsExactly("death");
  }

  @Test
  void aFamilyThatGrowsWhileADeathWaitsIsAskedForAgain() {
    Somebody dead = World.somebody("K");
    Somebody ward = World.child();
    Verb verb = Verb.at("/v1/deaths").person("person", dead);
    String key = UUID.randomUUID().toString();
    CompletableFuture<Response> waiting;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(dead.id());
      waiting = CompletableFuture.supplyAsync(() -> verb.send(key), threads);
      Until.holds(database::waiting, count -> count >= 1);
      World.facts(
          ward,
          World.fact("custody", "202001010000", Map.of("relation", "0005", "holder", dead.id())));
      database.unlock(dead.id());
      assertThat(waiting.join().statusCode()).as(waiting.join().asString()).isEqualTo(503);
    }
    Facts.created(verb.send(key));
    assertThat(Facts.of(ward, "custody")).isEmpty();
  }

  @Test
  void withoutAReceiptNothingIsAnsweredAndTheEventStaysRegistered() {
    Somebody dead = World.womanWithHome();
    Somebody spouse = World.somebody("M");
    World.marry(dead, spouse);
    Verb verb = Verb.at("/v1/deaths").person("person", dead).by(Tokens.hospital());
    String key = UUID.randomUUID().toString();
    Peers.stop("disclosure-service");
    try {
      assertThat(verb.preview().statusCode()).isEqualTo(503);
      for (Response answer : List.of(verb.send(key), verb.send(key), verb.send())) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.asString()).doesNotContain(dead.id(), spouse.id(), "contradicts");
      }
    } finally {
      Peers.start("disclosure-service");
    }
    assertThat(Facts.of(spouse, "civilStatus").getFirst()).containsEntry("code", "E");
    Response told = Facts.created(verb.send(key));
    assertThat(told.<List<String>>path("persons.personId")).containsExactly(dead.id());
    assertThat(Facts.events(dead)).containsExactly("death");
    Facts.contradicted(verb.send(), "dead-already");
  }

  @Test
  void withoutNumbersNothingIsReported() {
    Somebody one = World.somebody("K");
    Verb verb = Verb.at("/v1/disappearances").person("person", one);
    Peers.stop("number-service");
    try {
      assertThat(verb.send().statusCode()).isEqualTo(503);
    } finally {
      Peers.start("number-service");
    }
    assertThat(Facts.events(one)).isEmpty();
    Facts.created(verb.send());
  }
}
