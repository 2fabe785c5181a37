package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Look-ups that share a statement tell each asker of its own person, under its own right. */
@QuarkusTest
@World
class LookupsTogetherTest {
  private static final int TIMES = 8;

  private record Named(Person person, String name, boolean hidden) {}

  private record Case(Recipient recipient, boolean seesProtected, Map<String, ?> by, Named whom) {}

  @Test
  void eachGetsTheOwnPersonAndTheProtectedStayHidden() throws Exception {
    Recipient blind = Recipients.blind("name.given", "birth.date");
    Recipient tax = Recipients.authority("name.given", "birth.date");
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Named named = named("Name" + i, i % 3 == 0);
      for (Map<String, ?> by : List.of(by(named.person().number()), by(named.person().id()))) {
        cases.add(new Case(blind, false, by, named));
        cases.add(new Case(tax, true, by, named));
      }
    }
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      for (Case one : cases) {
        calls.add(() -> check(one));
      }
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
      for (Future<Void> call : pool.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private static Named named(String name, boolean hidden) {
    Person person = Person.someone();
    person.facts(
        "person",
        NewFact.of("birth", Map.of("date", "1950-01-01", "sex", "K")).from("1950-01-01"),
        NewFact.of("name", Map.of("given", name, "surname", "Vang")).from("199104171222"));
    if (hidden) {
      Protections.protect(person.id());
    }
    return new Named(person, name, hidden);
  }

  private static @Nullable Void check(Case one) {
    JsonPath answer =
        one.recipient()
            .asks(one.by(), "name.given", "birth.date")
            .statusCode(200)
            .extract()
            .jsonPath();
    boolean told = one.seesProtected() || !one.whom().hidden();
    assertThat(answer.getString("personId")).isEqualTo(one.whom().person().id().toString());
    assertThat(answer.getString("facts.birth.date")).isEqualTo("1950-01-01");
    assertThat(answer.getString("facts.name.given")).isEqualTo(told ? one.whom().name() : null);
    return null;
  }
}
