package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rights that the actors ask under. */
final class RightsOfAll {
  private static final List<String> NUMBER_TOO =
      Stream.concat(Stream.of("number.given", "number.replaced"), Fields.ALL.stream()).toList();

  private RightsOfAll() {}

  static List<Map<String, Object>> all() {
    List<Map<String, Object>> rights = new ArrayList<>();
    rights.add(sighted(right("10000004", "AUTHORITY", "tax-assessment", "ALL", NUMBER_TOO)));
    rights.add(right("10000014", "AUTHORITY", "agency-work", "ALL", NUMBER_TOO));
    rights.add(right("10000001", "AUTHORITY", "treatment", "ALL", NUMBER_TOO));
    rights.add(right("10000003", "AUTHORITY", "church-book", "ALL", Fields.PARISH));
    rights.add(right("10000005", "COMPANY", "customer-care", "IDENTIFIED", Fields.COMPANY));
    rights.add(right("10000006", "COMPANY", "policy-care", "IDENTIFIED", Fields.COMPANY));
    rights.add(right("10000015", "PRESS", "journalism", "IDENTIFIED", Fields.PRESS));
    rights.add(sighted(right("10000007", "AUTHORITY", "register-operation", "ALL", NUMBER_TOO)));
    rights.add(right("10000007", "AUTHORITY", "data-quality", "ALL", Fields.ALL));
    for (String home : Municipalities.neutral()) {
      String cvr = "1000" + home;
      rights.add(
          sighted(right(cvr, "AUTHORITY", "citizen-service", "OWN_MUNICIPALITY", NUMBER_TOO)));
      rights.add(sighted(right(cvr, "AUTHORITY", "data-quality", "OWN_MUNICIPALITY", Fields.ALL)));
      rights.add(right(cvr, "AUTHORITY", "case-work", "ALL", NUMBER_TOO));
    }
    return rights;
  }

  static Map<String, Object> right(
      String organisation, String kind, String purpose, String coverage, List<String> fields) {
    Map<String, Object> right = new HashMap<>();
    right.put("organisation", organisation);
    right.put("name", "Organisation " + organisation);
    right.put("kind", kind);
    right.put("purpose", purpose);
    right.put("legalBasis", kind.equals("AUTHORITY") ? "CPR-loven § 32" : "CPR-loven § 38");
    right.put("coverage", coverage);
    right.put("fields", fields);
    return right;
  }

  private static Map<String, Object> sighted(Map<String, Object> right) {
    right.put("seesProtected", true);
    return right;
  }
}
