package dk.cpr.address.residence;

import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.fact;
import static dk.cpr.address.Persons.imported;
import static dk.cpr.address.Persons.known;
import static dk.cpr.address.Persons.like;
import static dk.cpr.address.Persons.report;
import static dk.cpr.address.Persons.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.address.Persons;
import dk.cpr.address.Street;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ResidenceTest {
  private static final String BORN = "2026-05-04T10:15";
  private final UUID person = UUID.randomUUID();
  private final UUID mother = UUID.randomUUID();

  @Test
  void aResidenceIsRegisteredWithItsStatusItsWordsAndTheMunicipalitysTime() {
    Map<String, String> home = Street.in("0461").flat("41C", "2", "th");
    String id = report(at(person, home, BORN)).statusCode(201).extract().path("residenceId");
    assertThat(known(person, "residence"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.id()).isEqualTo(id);
              assertThat(fact.effectFrom()).isEqualTo(BORN);
              assertThat(fact.effectTo()).isNull();
              assertThat(fact.origin()).isEqualTo("REPORT");
              assertThat(fact.verified()).isEqualTo(true);
            });
    assertThat(value(person, "residence"))
        .containsEntry("municipality", "0461")
        .containsEntry("house", "041C")
        .containsEntry("floor", "02")
        .containsEntry("door", "th")
        .containsEntry("municipalitySince", BORN)
        .containsKey("darAddress")
        .doesNotContainKeys("careOf", "fromMunicipality");
    assertThat(value(person, "residenceStatus")).isEqualTo(Map.of("code", "01"));
    assertThat(value(person, "addressText"))
        .containsEntry("standardAddress", "Prøvevej 41C, 2. th")
        .containsEntry("postcode", "8888")
        .containsEntry("postDistrict", "Prøveby");
  }

  @ParameterizedTest
  @CsvSource({"0461,9901,03", "0956,9908,07"})
  void aHighRoadCodeGivesItsOwnStatus(String municipality, String road, String status) {
    report(at(person, Map.of("municipality", municipality, "road", road), BORN)).statusCode(201);
    assertThat(value(person, "residenceStatus")).isEqualTo(Map.of("code", status));
  }

  @Test
  void aResidenceInGreenlandIsStatus05() {
    report(at(person, Street.in("0956").house("7"), BORN)).statusCode(201);
    assertThat(value(person, "residenceStatus")).isEqualTo(Map.of("code", "05"));
  }

  @Test
  void aChildLivesWhereTheMotherLivesWithHerCareOfName() {
    Street street = Street.in("0461");
    imported(
        mother,
        List.of(
            fact("residence", careOf(street.flat("7", "1", "tv")), "199709091043", null),
            fact("addressText", words(street), null, null)));
    report(like(person, mother, BORN)).statusCode(201);
    assertThat(value(person, "residence"))
        .containsEntry("house", "007")
        .containsEntry("careOf", "Hansen")
        .containsEntry("municipalitySince", BORN);
    assertThat(value(person, "addressText"))
        .containsEntry("roadName", "Prøvevejen")
        .doesNotContainKey("addressingName");
  }

  @Test
  void theMothersUnverifiedAddressStaysUnverified() {
    Map<String, String> unknown = Street.in("0461").address("99", null, null);
    imported(mother, List.of(fact("residence", unknown, "199709091043", null)));
    report(like(person, mother, BORN)).statusCode(201);
    assertThat(known(person, "residence").getFirst().verified()).isEqualTo(false);
  }

  @Test
  void theMothersHomeIsTheOneThatSheHadAtTheTime() {
    Street street = Street.in("0461");
    imported(
        mother,
        List.of(
            fact("residence", street.house("7"), "199709091043", "202605041200"),
            fact("residence", street.house("9"), "202605041200", null)));
    report(like(person, mother, BORN)).statusCode(201);
    assertThat(value(person, "residence")).containsEntry("house", "007");
  }

  @Test
  void aMoveFollowsWhatWasKnownAndKeepsTheTimeInTheMunicipality() {
    Street street = Street.in("0461");
    report(at(person, street.house("7"), BORN)).statusCode(201);
    report(at(person, street.house("9"), "2026-06-01T12:00")).statusCode(201);
    assertThat(known(person, "residence"))
        .extracting(fact -> fact.effectFrom(), fact -> fact.effectTo())
        .containsExactlyInAnyOrder(
            tuple(BORN, "2026-06-01T12:00"), tuple("2026-06-01T12:00", null));
    assertThat(newest()).containsEntry("municipalitySince", BORN);
    assertThat(known(person, "residenceStatus")).hasSize(1);
  }

  @Test
  void aMoveToAnotherMunicipalityTellsWhichOneWasLeft() {
    report(at(person, Street.in("0461").house("7"), BORN)).statusCode(201);
    report(at(person, Street.in("0420").house("9"), "2026-06-01T12:00")).statusCode(201);
    assertThat(newest())
        .containsEntry("municipalitySince", "2026-06-01T12:00")
        .containsEntry("fromMunicipality", "0461")
        .containsEntry("fromMunicipalityUntil", "2026-06-01T12:00");
  }

  @Test
  void aMoveToAHighRoadCodeChangesTheStatus() {
    report(at(person, Street.in("0461").house("7"), BORN)).statusCode(201);
    report(at(person, Map.of("municipality", "0461", "road", "9901"), "2026-06-01T12:00"))
        .statusCode(201);
    assertThat(known(person, "residenceStatus"))
        .extracting(fact -> fact.value())
        .containsExactlyInAnyOrder(Map.of("code", "01"), Map.of("code", "03"));
  }

  private Map<String, String> newest() {
    return known(person, "residence").stream()
        .filter(fact -> fact.effectTo() == null)
        .map(Persons.Fact::value)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> careOf(Map<String, String> home) {
    home.put("careOf", "Hansen");
    return home;
  }

  private static Map<String, String> words(Street street) {
    Map<String, String> words = street.address("7", "1", "tv");
    words.put("addressingName", "Hanne Hansen");
    words.put("roadName", "Prøvevejen");
    return words;
  }
}
