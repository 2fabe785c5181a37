package dk.cpr.address.residence;

import static dk.cpr.address.Persons.ask;
import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.fact;
import static dk.cpr.address.Persons.imported;
import static dk.cpr.address.Persons.known;
import static dk.cpr.address.Persons.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RepeatedResidenceTest {
  private static final String BORN = "2026-05-04T10:15";
  private final UUID person = UUID.randomUUID();
  private Street street = new Street("", "", "", "");

  @BeforeEach
  void aStreet() {
    street = Street.in("0461");
  }

  @Test
  void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    Map<String, String> home = street.house("7");
    String first = send(key, home).statusCode(201).extract().asString();
    assertThat(send(key, home).statusCode(201).extract().asString()).isEqualTo(first);
    send(key, street.house("9"))
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(known(person, "residence")).hasSize(1);
  }

  @Test
  void theSameResidenceUnderAnotherKeyGivesTheSameFacts() {
    street.house("7");
    Map<String, Object> sent = at(person, street.address("007", null, null), BORN);
    String first = report(sent).statusCode(201).extract().asString();
    Map<String, Object> again = at(person, street.address("7", null, null), BORN + ":00");
    assertThat(report(again).statusCode(201).extract().asString()).isEqualTo(first);
    assertThat(known(person, "residence")).hasSize(1);
  }

  @Test
  void theSameReportAtTheSameTimeIsRegisteredOnce() throws Exception {
    Map<String, Object> sent = at(person, street.house("7"), BORN);
    Set<String> answers = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<String>> sending = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        sending.add(pool.submit(() -> report(sent).statusCode(201).extract().asString()));
      }
      for (Future<String> answer : sending) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(known(person, "residence")).hasSize(1);
    assertThat(known(person, "residenceStatus")).hasSize(1);
  }

  @Test
  void anotherAddressFromTheSameTimeContradicts() {
    report(at(person, street.house("7"), BORN)).statusCode(201);
    report(at(person, street.house("9"), BORN))
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"));
  }

  @Test
  void aResidenceBeforeAKnownOneContradicts() {
    report(at(person, street.house("7"), BORN)).statusCode(201);
    report(at(person, street.house("9"), "2026-05-01T00:00")).statusCode(409);
    assertThat(known(person, "residence")).hasSize(1);
  }

  @Test
  void aFirstResidenceCanBeWithdrawnAndOnceMoreChangesNothing() {
    report(at(person, street.house("7"), BORN)).statusCode(201);
    ask("withdrawals", Map.of("personId", person)).statusCode(200).body("closed", equalTo(3));
    ask("withdrawals", Map.of("personId", person)).statusCode(200).body("closed", equalTo(0));
    assertThat(known(person, "residence")).isEmpty();
    assertThat(known(person, "residenceStatus")).isEmpty();
    assertThat(known(person, "addressText")).isEmpty();
    report(at(person, street.house("9"), BORN)).statusCode(201);
  }

  @Test
  void whoHasMovedOrWasImportedKeepsTheirHome() {
    report(at(person, street.house("7"), BORN)).statusCode(201);
    report(at(person, street.house("9"), "2026-06-01T12:00")).statusCode(201);
    ask("withdrawals", Map.of("personId", person)).statusCode(409);
    UUID other = UUID.randomUUID();
    imported(other, List.of(fact("residence", street.house("11"), "199709091043", null)));
    ask("withdrawals", Map.of("personId", other))
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"));
  }

  @Test
  void onlyTheSuitesOwnServicesWithdraw() {
    Api.as(Tokens.hospital())
        .body(Map.of("personId", person))
        .post("/v1/residences/withdrawals")
        .then()
        .statusCode(403);
    ask("withdrawals", Map.of()).statusCode(400).body("errors[0].pointer", equalTo("/personId"));
  }

  private ValidatableResponse send(String key, Map<String, String> home) {
    return Api.as(Tokens.service("person-service"))
        .header("Idempotency-Key", key)
        .body(at(person, home, BORN))
        .post("/v1/residences")
        .then();
  }
}
