package dk.cpr.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.importer.http.Json;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.local.machine.CannotRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The look-up that is measured, and the tax agency's right to it. */
final class LookUp {
  static final String WHO = "tax";
  static final String PATH = "/v1/lookups";
  private static final String PURPOSE = "bench";

  private LookUp() {}

  /** The request; the load program puts a person's number in the place of the zeros. */
  static String text(Work work) {
    return work.isOfWholePersons()
        ? """
        {"number":"0000000000","purpose":"%s","case":"bench",%s"fields":["%s"]}\
        """
            .formatted(
                PURPOSE,
                work.isAsKnownBefore()
                    ? "\"knownAt\":\"%s\",".formatted(WholePersons.KNOWN_AT)
                    : "",
                String.join("\",\"", WholePersons.fields()))
        : few();
  }

  private static String few() {
    return """
    {"number":"0000000000","purpose":"%s","case":"bench","fields":["name.given",\
    "name.surname","residence.municipality","residence.road","residence.house","birth.date"]}\
    """
        .formatted(PURPOSE);
  }

  /** Registers the right, as an operator does. */
  static void register(ServiceDoor disclosure) {
    Map<String, Object> right =
        new HashMap<>(
            Map.of(
                "organisation", "10000004",
                "name", "Tax agency",
                "kind", "AUTHORITY",
                "purpose", PURPOSE,
                "legalBasis", "CPR-loven § 32",
                "coverage", "ALL",
                "fields", WholePersons.wildcards(),
                "seesProtected", true));
    Map<String, Object> bound = new HashMap<>(right);
    bound.putAll(Map.of("type", "AUTHORITY", "clients", List.of("tax")));
    ServiceDoor.Reply reply = disclosure.post("/v1/rights", bound, UUID.randomUUID().toString());
    if (!reply.isGood()) {
      // A build from before rights were bound to clients.
      reply = disclosure.post("/v1/rights", right, UUID.randomUUID().toString());
    }
    if (!reply.isGood()) {
      throw new CannotRun("The right was refused: " + reply.problem());
    }
  }

  /** Looks a whole person up, now and as known before; fails unless the answers differ. */
  static void proveWhole(ServiceDoor disclosure) {
    String now = given(disclosure, Work.WHOLE);
    String before = given(disclosure, Work.KNOWN_AT);
    if (!now.equals("Version 20") || !before.equals("Version 10")) {
      throw new CannotRun("What is known now and before is wrong: " + now + ", " + before);
    }
  }

  private static String given(ServiceDoor disclosure, Work work) {
    String text = text(work).replace("0000000000", Population.FIRST_NUMBER);
    return disclosure.post(PATH, tree(text)).body().at("/facts/name/middle").asText();
  }

  private static JsonNode tree(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the request is no JSON", e);
    }
  }

  /** Looks one person up, so that nothing is measured that does not answer what it should. */
  static void prove(ServiceDoor disclosure) {
    ServiceDoor.Reply reply =
        disclosure.post(
            PATH,
            Map.of(
                "number",
                Population.FIRST_NUMBER,
                "purpose",
                PURPOSE,
                "case",
                "bench",
                "fields",
                List.of("name.given", "residence.road", "birth.date")));
    if (!reply.isGood() || reply.body().at("/facts/name/given").asText().isEmpty()) {
      throw new CannotRun("The first look-up is not answered as it should be: " + reply.problem());
    }
  }
}
