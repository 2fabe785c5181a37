package dk.cpr.address.residence;

import static dk.cpr.address.Persons.ask;
import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.fact;
import static dk.cpr.address.Persons.imported;
import static dk.cpr.address.Persons.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class HouseholdTest {
  private final UUID a = UUID.randomUUID();
  private final UUID b = UUID.randomUUID();
  private final Map<String, String> home = address("0461", "0600", "007", "02", "th");

  @Test
  void theMunicipalityIsThatOfTheResidenceInEffectNow() {
    lives(a, home, "199709091043", "200101011536");
    municipality(a).body("$", hasKey("municipality")).body("municipality", nullValue());
    report(at(b, Street.in("0420").house("7"), "2020-05-04T10:15")).statusCode(201);
    municipality(b).body("municipality", equalTo("0420"));
    municipality(UUID.randomUUID()).body("municipality", nullValue());
    UUID abroad = UUID.randomUUID();
    lives(abroad, Map.of("municipality", "0019", "road", "0070"), "199709091043", null);
    municipality(abroad).body("municipality", nullValue());
  }

  @Test
  void theMunicipalityOfATimeIsThatOfTheResidenceThen() {
    lives(a, home, "199709091043", "200101011536");
    String there = String.valueOf(home.get("municipality"));
    municipality(a, "2001-01-01T15:35").statusCode(200).body("municipality", equalTo(there));
    municipality(a, "2001-01-01T15:36").statusCode(200).body("municipality", nullValue());
    municipality(a, "1997-09-09T10:42").statusCode(200).body("municipality", nullValue());
    municipality(a, "2001-02-30T10:00").statusCode(400).body("errors[0].pointer", equalTo("/at"));
  }

  private static io.restassured.response.ValidatableResponse municipality(UUID person, String at) {
    return ask("municipality", Map.of("personId", person, "at", at));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // a from, a to, b from, b to, from, to, shared
        "200001011200,-,200101011200,-,2025-07-04,2026-05-04,true",
        "200001011200,202501011200,200101011200,-,2025-07-04,2026-05-04,false",
        "200001011200,202507041200,200101011200,-,2025-07-04,2026-05-04,true",
        "200001011200,202507040000,200101011200,-,2025-07-04,2026-05-04,false",
        "200001011200,-,202605032359,-,2025-07-04,2026-05-04,true",
        "200001011200,-,202605040000,-,2025-07-04,2026-05-04,false",
        "200001011200,202510010000,202510010000,-,2025-07-04,2026-05-04,false",
        "-,-,-,-,2025-07-04,2025-07-05,true",
      })
  void oneAddressAtACommonTimeWithinThePeriodIsShared(
      @Nullable String aFrom,
      @Nullable String aTo,
      @Nullable String bFrom,
      @Nullable String bTo,
      String from,
      String to,
      boolean shared) {
    lives(a, home, aFrom, aTo);
    lives(b, home, bFrom, bTo);
    shared(from, to, shared);
  }

  @ParameterizedTest
  @CsvSource({
    "0461,0600,7,2,TH,true",
    "0461,0600,007,02,tv,false",
    "0461,0600,007,03,th,false",
    "0461,0600,007A,02,th,false",
    "0461,0601,007,02,th,false",
    "0420,0600,007,02,th,false"
  })
  void theWholeAddressCountsInEverySpelling(
      String municipality, String road, String house, String floor, String door, boolean shared) {
    lives(a, home, "200001011200", null);
    lives(b, address(municipality, road, house, floor, door), "200001011200", null);
    shared("2025-07-04", "2026-05-04", shared);
  }

  @Test
  void theyNeedNotShareTheFirstOfTheirHomes() {
    Map<String, String> other = address("0461", "0600", "009", "", "");
    imported(
        a,
        List.of(
            fact("residence", home, "199001011200", "202512011200"),
            fact("residence", other, "202512011200", null)));
    lives(b, other, "202511011200", null);
    shared("2025-07-04", "2026-05-04", true);
    shared("2025-07-04", "2025-11-30", false);
  }

  @Test
  void aCorrectedResidenceIsNotShared() {
    Map<String, @Nullable Object> corrected =
        new HashMap<>(fact("residence", home, "199001011200", null));
    corrected.put("standing", "CORRECTED");
    imported(a, List.of(corrected));
    lives(b, home, "199001011200", null);
    shared("2025-07-04", "2026-05-04", false);
  }

  @Test
  void noFixedAbodeIsNotShared() {
    Map<String, String> none = Map.of("municipality", "0461", "road", "9901");
    lives(a, none, "199001011200", null);
    lives(b, none, "199001011200", null);
    shared("2025-07-04", "2026-05-04", false);
  }

  @Test
  void emptyAndImpossiblePeriodsAreRefused() {
    pair("2026-05-04", "2026-05-04").statusCode(400).body("errors[0].pointer", equalTo("/to"));
    pair("2026-02-30", "2026-05-04").statusCode(400).body("errors[0].pointer", equalTo("/from"));
  }

  @Test
  void onlyTheSuitesOwnServicesAsk() {
    for (String path : List.of("municipality", "shared")) {
      for (String token : List.of(Tokens.hospital(), Tokens.office(), Tokens.operator())) {
        Api.as(token).body("{}").post("/v1/residences/" + path).then().statusCode(403);
      }
    }
  }

  private static void lives(
      UUID person, Map<String, String> home, @Nullable String from, @Nullable String to) {
    imported(person, List.of(fact("residence", home, from, to)));
  }

  private static io.restassured.response.ValidatableResponse municipality(UUID person) {
    return ask("municipality", Map.of("personId", person)).statusCode(200);
  }

  private io.restassured.response.ValidatableResponse pair(String from, String to) {
    return ask("shared", Map.of("a", a, "b", b, "from", from, "to", to));
  }

  private void shared(String from, String to, boolean shared) {
    pair(from, to).statusCode(200).body("shared", equalTo(shared));
  }

  private static Map<String, String> address(String... parts) {
    Map<String, String> address = new HashMap<>();
    String[] names = {"municipality", "road", "house", "floor", "door"};
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        address.put(names[i], parts[i]);
      }
    }
    return address;
  }
}
