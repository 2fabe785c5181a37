package dk.cpr.system.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Imports those whom sequences begin with, many at once. */
final class Seeder {
  private static final int BATCH = 50;
  private static final Map<String, String> SOURCE =
      Map.of("system", "P12170", "task", "777777", "productionDate", "2024-01-01");

  private final World world;
  private final Side side;

  Seeder(World world, Side side) {
    this.world = world;
    this.side = side;
  }

  void seed(List<Cast> casts) {
    identities(casts);
    facts("protection-service", casts, Population::protectionFacts);
    facts("address-service", casts, Population::addressFacts);
    facts("person-service", casts, Population::personFacts);
  }

  private void identities(List<Cast> casts) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Cast cast : casts) {
      for (Role role : Role.values()) {
        rows.add(Map.of("number", cast.scene().number(role, side), "state", "current"));
      }
    }
    Map<String, String> ids = new HashMap<>();
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<Map<String, String>> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
      JsonNode taken =
          world
              .operate(
                  side,
                  Request.post(
                      "person-service",
                      "/v1/imports/identities",
                      Map.of("source", SOURCE, "numbers", some)))
              .json();
      taken
          .path("numbers")
          .forEach(row -> ids.put(row.path("number").asText(), row.path("personId").asText()));
    }
    for (Cast cast : casts) {
      for (Role role : Role.values()) {
        String number = cast.scene().number(role, side);
        cast.plays(
            role, new Someone(number, java.util.Objects.requireNonNull(ids.get(number), number)));
      }
    }
  }

  private void facts(
      String service,
      List<Cast> casts,
      BiFunction<Population, Role, List<Map<String, Object>>> facts) {
    List<Map<String, Object>> persons = new ArrayList<>();
    for (Cast cast : casts) {
      Population population = new Population(cast);
      for (Role role : Role.values()) {
        List<Map<String, Object>> own = facts.apply(population, role);
        if (!own.isEmpty()) {
          persons.add(Map.of("personId", cast.id(role), "reference", "line 1", "facts", own));
        }
      }
    }
    for (int from = 0; from < persons.size(); from += BATCH) {
      List<Map<String, Object>> some =
          persons.subList(from, Math.min(persons.size(), from + BATCH));
      Answer answer =
          world.operate(
              side,
              Request.post(
                  service, "/v1/imports/facts", Map.of("source", SOURCE, "persons", some)));
      answer
          .json()
          .path("persons")
          .forEach(
              person -> {
                if (!person.path("setAside").isEmpty()) {
                  throw new IllegalStateException(service + " sets aside " + person);
                }
              });
    }
  }
}
