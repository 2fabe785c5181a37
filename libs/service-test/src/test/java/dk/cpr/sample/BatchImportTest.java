package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class BatchImportTest {
  private static final String EARLIER = "2001-11-20";
  private static final String LATER = "2002-11-20";

  @Test
  void personsOfABatchAreRegisteredAtOneInstant() {
    List<String> persons = persons(50);
    imports(EARLIER, persons.stream().map(id -> person(id, "F")).toList())
        .body("persons.personId", equalTo(persons))
        .body("persons.opened.sum()", equalTo(50));
    assertThat(persons.stream().map(BatchImportTest::knownFrom).distinct()).hasSize(1);
  }

  @Test
  void eachPersonOfABatchIsComparedWithWhatIsKnownOfThatOne() {
    String repeated = UUID.randomUUID().toString();
    String contradicted = UUID.randomUUID().toString();
    String newer = UUID.randomUUID().toString();
    imports(EARLIER, Stream.of(repeated, contradicted).map(id -> person(id, "F")).toList());
    imports("2000-01-01", List.of(person(newer, "F")));
    imports(
            EARLIER,
            List.of(
                person(contradicted, "U"),
                person(newer, "U"),
                person(repeated, "F"),
                person(UUID.randomUUID().toString(), "U")))
        .body("persons.opened", contains(0, 1, 0, 1))
        .body("persons.closed", contains(0, 1, 0, 0))
        .body("persons.unchanged", contains(0, 0, 1, 0))
        .body("persons[0].setAside.reason", contains("met-twice-with-different-facts"));
    assertThat(church(newer)).containsExactly("U");
    assertThat(church(contradicted)).containsExactly("F");
  }

  @Test
  void aPersonWhoIsInABatchTwiceIsTakenAsTwoBatchesWouldBe() {
    String twice = UUID.randomUUID().toString();
    imports(EARLIER, List.of(person(twice, "F"), person(twice, "F"), person(twice, "U")))
        .body("persons.opened", contains(1, 0, 0))
        .body("persons.unchanged", contains(0, 1, 0))
        .body("persons[2].setAside.reason", contains("met-twice-with-different-facts"));
    assertThat(church(twice)).containsExactly("F");
  }

  @Test
  void whoeverComesBeforeAPersonThatTheDatabaseRefusesIsRegisteredAllTheSame() throws SQLException {
    List<String> persons = persons(3);
    imports(EARLIER, persons.stream().map(id -> person(id, "F")).toList());
    asOwner(
        "alter table fact add constraint fact_refused check (person_id <> '%s') not valid"
            .formatted(persons.get(1)));
    try {
      Api.as(Tokens.operator())
          .body(batch(LATER, persons.stream().map(id -> person(id, "U")).toList()))
          .post("/v1/imports/facts")
          .then()
          .statusCode(500);
      assertThat(church(persons.get(0))).containsExactly("U");
      assertThat(church(persons.get(1))).containsExactly("F");
      assertThat(church(persons.get(2))).containsExactly("F");
    } finally {
      asOwner("alter table fact drop constraint fact_refused");
    }
    imports(LATER, persons.stream().map(id -> person(id, "U")).toList())
        .body("persons.opened", contains(0, 1, 1))
        .body("persons.unchanged", contains(1, 0, 0));
  }

  private static List<String> persons(int many) {
    return IntStream.range(0, many).mapToObj(i -> UUID.randomUUID().toString()).toList();
  }

  private static Map<String, Object> person(String id, String church) {
    Map<String, Object> fact =
        Map.of("kind", "church", "value", Map.of("code", church), "effectFrom", "1997-09-09");
    return Map.of("personId", id, "reference", "line 2", "facts", List.of(fact), "extent", "WHOLE");
  }

  private static Map<String, Object> batch(String date, List<Map<String, Object>> persons) {
    return Map.of(
        "source",
        Map.of("system", "P12170", "task", "110901", "productionDate", date),
        "persons",
        persons);
  }

  private static ValidatableResponse imports(String date, List<Map<String, Object>> persons) {
    return Api.as(Tokens.operator())
        .body(batch(date, persons))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }

  private static List<String> church(String person) {
    return facts(person, "value.code");
  }

  private static String knownFrom(String person) {
    return BatchImportTest.<String>facts(person, "knownFrom").getFirst();
  }

  private static <T> List<T> facts(String person, String path) {
    return Api.as(Tokens.service("person-service"))
        .get("/v1/samples/" + person + "/facts")
        .then()
        .statusCode(200)
        .extract()
        .path(path);
  }

  private static void asOwner(String sql) throws SQLException {
    String prefix = "cpr.test.jdbc.person";
    try (Connection connection =
        DriverManager.getConnection(
            System.getProperty(prefix + ".url"),
            System.getProperty(prefix + ".owner"),
            System.getProperty(prefix + ".ownerpassword"))) {
      connection.createStatement().execute(sql);
    }
  }
}
