package dk.cpr.system;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Rights that the system tests ask with, registered by the operator as any right is. */
final class DemoRights {
  static final String TAX = "system-test-tax";
  static final String BANK = "system-test-bank";
  private static boolean registered;

  private DemoRights() {}

  static synchronized void register() throws IOException {
    if (!registered) {
      post(
          right("10000004", "AUTHORITY", "AUTHORITY", TAX),
          List.of(
              "number.*",
              "name.*",
              "birth.*",
              "residence.*",
              "parent.*",
              "custody.*",
              "occupation.*",
              "protection.*"),
          Map.of("seesProtected", true));
      post(
          right("10000005", "COMPANY", "BANK", BANK),
          List.of("name.*", "residence.*", "personStatus.*", "protection.type"),
          Map.of());
      registered = true;
    }
  }

  private static Map<String, Object> right(
      String organisation, String kind, String type, String purpose) {
    return Map.of(
        "organisation",
        organisation,
        "name",
        "Organisation " + organisation,
        "kind",
        kind,
        "type",
        type,
        "roles",
        List.of("system"),
        "purpose",
        purpose,
        "legalBasis",
        kind.equals("COMPANY") ? "CPR-loven § 38" : "CPR-loven § 32",
        "coverage",
        kind.equals("COMPANY") ? "IDENTIFIED" : "ALL");
  }

  private static void post(Map<String, Object> right, List<String> fields, Map<String, ?> more)
      throws IOException {
    Map<String, Object> body = new java.util.HashMap<>(right);
    body.put("fields", fields);
    body.putAll(more);
    Reply reply = Call.to("disclosure-service", "register-operator").post("/v1/rights", body);
    if (reply.status() / 100 != 2) {
      throw new IllegalStateException("right refused: " + reply.status() + " " + reply.body());
    }
  }
}
