package dk.cpr.person;

import dk.cpr.person.world.World;
import dk.cpr.test.contract.BadInput;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class BadInputTest extends BadInput {
  private static final int PERSONS = 300;

  /** As many as the door for facts takes at once. */
  private static final int BATCH = 50;

  @Override
  protected Map<String, ?> samples() {
    World.authority("5120", "30");
    Supplier<Map<String, String>> somebody = somebody();
    Supplier<String> number = () -> somebody.get().get("number");
    Map<String, Object> samples = new HashMap<>(values());
    samples.put("PersonRef", somebody);
    samples.put("PersonOrName", somebody);
    samples.put("GivenNumber", number);
    samples.put("POST /v1/births#", births());
    samples.put("POST /v1/number-changes#", numberChanges(somebody));
    return samples;
  }

  private static Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("Guardian", Map.of("name", "Holm"));
    values.put("Home", World.KNOWN_ADDRESS);
    values.put("POST /v1/partnerships#/basis", Map.of("effectFrom", "2005-01-01"));
    values.put("Basis", Map.of("effectFrom", "2024-05-01T12:00"));
    values.put("citizenship", "5120");
    values.put("country", "5120");
    values.put("fromCountry", "5120");
    values.put(
        "Item",
        Map.of(
            "fact",
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "kind",
            "name",
            "act",
            "CORRECT",
            "value",
            Map.of("surname", "Holm")));
    values.put("FactInput", World.fact("name", "201001011200", Map.of("surname", "Holm")));
    return values;
  }

  private static Supplier<Map<String, Object>> numberChanges(
      Supplier<Map<String, String>> somebody) {
    return () -> {
      Map<String, Object> change = new HashMap<>();
      change.put("basis", Map.of("effectFrom", "2024-05-01"));
      change.put("person", somebody.get());
      change.put("cause", "WRONG_BIRTH_DATE");
      change.put("birthDate", "1990-01-01");
      return change;
    };
  }

  private static Supplier<Map<String, Object>> births() {
    return () -> {
      String mother = "Ida " + World.freshSurname();
      Map<String, Object> birth = new HashMap<>();
      birth.put("time", "2024-02-01T10:15");
      birth.put("sex", "K");
      birth.put("sequence", 1);
      birth.put("place", Map.of("text", "Rigshospitalet"));
      birth.put("mother", Map.of("name", mother, "birthDate", "1990-01-01"));
      birth.put("residence", World.KNOWN_ADDRESS);
      return birth;
    };
  }

  /** Persons with a home in municipality 0101, one after the other. */
  private static Supplier<Map<String, String>> somebody() {
    List<String> numbers =
        IntStream.range(0, 2 * PERSONS)
            .mapToObj(i -> World.freshNumber(i % 2 == 0 ? "K" : "M"))
            .distinct()
            .limit(PERSONS)
            .toList();
    List<Map<String, String>> rows =
        numbers.stream().map(number -> Map.of("number", number, "state", "current")).toList();
    List<Map<String, String>> persons =
        Api.as(Tokens.operator())
            .body(Map.of("source", World.source(), "numbers", rows))
            .post("/v1/imports/identities")
            .then()
            .statusCode(200)
            .extract()
            .path("numbers");
    for (int i = 0; i < persons.size(); i += BATCH) {
      settle(persons.subList(i, Math.min(i + BATCH, persons.size())));
    }
    AtomicInteger next = new AtomicInteger();
    return () ->
        Map.of("number", persons.get(next.getAndIncrement() % persons.size()).get("number"));
  }

  private static void settle(List<Map<String, String>> persons) {
    Map<String, Object> home =
        World.fact(
            "residence",
            "201001011200",
            Map.of("municipality", "0101", "road", "0001", "house", "001"));
    List<Map<String, Object>> moved =
        persons.stream()
            .map(
                person ->
                    Map.of(
                        "personId",
                        person.get("personId"),
                        "reference",
                        "line 1",
                        "facts",
                        List.of(home)))
            .collect(Collectors.toCollection(ArrayList::new));
    Api.as(Tokens.operator())
        .body(Map.of("source", World.source(), "persons", moved))
        .post(Peers.url("address-service") + "/v1/imports/facts")
        .then()
        .statusCode(200);
  }
}
