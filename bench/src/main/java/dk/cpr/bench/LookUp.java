package dk.cpr.bench;

import dk.cpr.local.importing.Door;
import dk.cpr.local.machine.CannotRun;
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
  static String text() {
    return """
        {"number":"0000000000","purpose":"%s","case":"bench","fields":["name.given",\
        "name.surname","residence.municipality","residence.road","residence.house","birth.date"]}"""
        .formatted(PURPOSE);
  }

  /** Registers the right, as an operator does. */
  static void register(Door disclosure) {
    Map<String, Object> right =
        Map.of(
            "organisation", "10000004",
            "name", "Tax agency",
            "kind", "AUTHORITY",
            "purpose", PURPOSE,
            "legalBasis", "CPR-loven § 32",
            "coverage", "ALL",
            "fields", List.of("name.*", "residence.*", "birth.*"),
            "seesProtected", true);
    Door.Reply reply = disclosure.post("/v1/rights", right, UUID.randomUUID().toString());
    if (!reply.isGood()) {
      throw new CannotRun("The right was refused: " + reply.problem());
    }
  }

  /** Looks one person up, so that nothing is measured that does not answer what it should. */
  static void prove(Door disclosure) {
    Door.Reply reply =
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
