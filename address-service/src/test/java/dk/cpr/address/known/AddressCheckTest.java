package dk.cpr.address.known;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.address.Dar;
import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class AddressCheckTest {

  @Test
  void anAddressOfDarIsKnownInEverySpelling() {
    Street street = Street.in("0461");
    street.flat("41C", "2", "th");
    check(street.address("041C", "02", "th"))
        .body("known", equalTo(true))
        .body("basis", equalTo("DAR"))
        .body("darAddress", notNullValue())
        .body("standardAddress", equalTo("Prøvevej 41C, 2. th, 8888 Prøveby"));
    check(street.address("41C", "2", "th")).body("known", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kl", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"})
  void everyCellarOfDarIsAFloor(String floor) {
    Street street = Street.in("0461");
    street.flat("7", floor, "th");
    check(street.address("7", floor, "th"))
        .body("known", equalTo(true))
        .body("standardAddress", equalTo("Prøvevej 7, " + floor + ". th, 8888 Prøveby"));
  }

  @Test
  void aHouseFloorOrDoorThatDarHasNotIsUnknown() {
    Street street = Street.in("0461");
    street.flat("41C", "2", "th");
    unknown(street.address("41", "2", "th"));
    unknown(street.address("41C", "3", "th"));
    unknown(street.address("41C", "2", "tv"));
    unknown(street.address("41C", null, null));
  }

  @ParameterizedTest
  @CsvSource({"2,true", "3,true", "4,false", "5,false", "6,false", "9,false"})
  void onlyPreliminaryAndCurrentAddressesAreInUse(String status, boolean known) {
    Street street = Street.in("0461");
    String house = street.houseId("7");
    Dar.put("Adresse", "husnummer_id", house, "status", status);
    check(street.address("7", null, null)).body("known", equalTo(known));
  }

  @Test
  void anAddressIsUnknownOutsideItsEffectAndAfterItsRegistration() {
    Street street = Street.in("0461");
    String house = street.houseId("7");
    Dar.put("Adresse", "husnummer_id", house, "virkningtil", "2010-01-01T00:00:00Z");
    Dar.put("Adresse", "husnummer_id", house, "virkningfra", "2210-01-01T00:00:00Z");
    Dar.put("Adresse", "husnummer_id", house, "registreringtil", "2019-01-01T00:00:00Z");
    unknown(street.address("7", null, null));
  }

  @Test
  void aRoadAcrossABorderHasAHouseInOneMunicipalityOnly() {
    Street street = Street.in("0461");
    String other = Street.freeCode();
    Dar.put(
        "NavngivenVejKommunedel",
        "kommune",
        "0420",
        "vejkode",
        other,
        "navngivenvej_id",
        street.roadId());
    String municipality = Dar.put("DARKommuneinddeling", "kommunekode", "0420", "navn", "Assens");
    String house =
        Dar.put(
            "Husnummer",
            "husnummertekst",
            "7",
            "navngivenvej_id",
            street.roadId(),
            "darkommune_id",
            municipality);
    Dar.put("Adresse", "husnummer_id", house);
    unknown(street.address("7", null, null));
    check(Map.of("municipality", "0420", "road", other, "house", "7")).body("known", equalTo(true));
  }

  @Test
  void foreignKeysThatPointOutOfTheCutHideNothing() {
    Street street = Street.in("0461");
    String house =
        Dar.put(
            "Husnummer",
            "husnummertekst",
            "7",
            "navngivenvej_id",
            street.roadId(),
            "darkommune_id",
            UUID.randomUUID().toString(),
            "postnummer_id",
            UUID.randomUUID().toString(),
            "supplerendebynavn_id",
            UUID.randomUUID().toString());
    Dar.put("Adresse", "husnummer_id", house);
    check(street.address("7", null, null))
        .body("known", equalTo(true))
        .body("standardAddress", equalTo("Prøvevej 7"));
  }

  @Test
  void onARoadThatOnlyTheRoadRegisterHasTheHouseDecides() {
    String road = Street.freeCode();
    roads(
        line("001", Map.of("municipality", "0851", "road", road, "name", "Industrivænget")),
        line(
            "004",
            Map.of(
                "municipality", "0851",
                "road", road,
                "houseFrom", "001",
                "houseTo", "099",
                "parity", "U",
                "postcode", "9000",
                "postDistrict", "Aalborg")));
    check(Map.of("municipality", "0851", "road", road, "house", "7", "floor", "st"))
        .body("basis", equalTo("ROAD_REGISTER"))
        .body("darAddress", nullValue())
        .body("standardAddress", equalTo("Industrivænget 7, st., 9000 Aalborg"));
    unknown(Map.of("municipality", "0851", "road", road, "house", "8"));
    unknown(Map.of("municipality", "0851", "road", road, "house", "101"));
  }

  @ParameterizedTest
  @CsvSource({"0461,9901,true", "0956,9908,true", "0010,9901,false", "0461,9899,false"})
  void highRoadCodesAreKnownAsSuchInRealMunicipalities(
      String municipality, String road, boolean known) {
    check(Map.of("municipality", municipality, "road", road)).body("known", equalTo(known));
  }

  @ParameterizedTest
  @CsvSource({
    "municipality,461",
    "road,65O0",
    "house,0",
    "house,1234",
    "house,7AB",
    "floor,0",
    "floor,x",
    "floor,k1",
    "floor,k10",
    "door,12345",
    "door,Ø",
    "building,12345"
  })
  void aMalformedPartIsNamed(String field, String value) {
    Map<String, String> address =
        new java.util.HashMap<>(Map.of("municipality", "0461", "road", "6550", "house", "7"));
    address.put(field, value);
    post(address)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors[0].pointer", equalTo("/" + field));
  }

  @Test
  void anAddressIsAskedForAtATime() {
    Street street = Street.in("0461");
    String house = street.houseId("7");
    Dar.put("Adresse", "husnummer_id", house, "virkningfra", "2020-01-01T00:00:00Z");
    Map<String, String> asked = new HashMap<>(street.address("7", null, null));
    asked.put("at", "2019-12-31T12:00");
    unknown(asked);
    asked.put("at", "2020-01-01T12:00");
    check(asked).body("known", equalTo(true));
    asked.put("at", "2020-02-30T12:00");
    post(asked).statusCode(400).body("errors[0].pointer", equalTo("/at"));
  }

  @Test
  void onlyTheSuitesOwnServicesAsk() {
    for (String token : List.of(Tokens.hospital(), Tokens.operator(), Tokens.office())) {
      Api.as(token).body("{}").post("/v1/addresses/check").then().statusCode(403);
    }
  }

  private static void unknown(Map<String, String> address) {
    check(address).body("known", equalTo(false)).body("basis", nullValue());
  }

  private static ValidatableResponse check(Map<String, String> address) {
    return post(address).statusCode(200);
  }

  private static ValidatableResponse post(Map<String, String> address) {
    return Api.as(Tokens.service("person-service"))
        .body(address)
        .post("/v1/addresses/check")
        .then();
  }

  private static Map<String, Object> line(String type, Map<String, String> fields) {
    return Map.of("recordType", type, "fields", fields);
  }

  private static void roads(Map<?, ?>... lines) {
    Map<String, String> source =
        Map.of("system", "P05780", "task", "check", "productionDate", "2017-05-31");
    Api.as(Tokens.operator())
        .body(Map.of("source", source, "records", List.of(lines)))
        .post("/v1/imports/roads")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(lines.length));
  }
}
