package dk.cpr.address.known;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.address.Dar;
import dk.cpr.address.Persons;
import dk.cpr.address.Street;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ImportedResidenceTest {
  private UUID person = UUID.randomUUID();

  @Test
  void aResidenceOnAKnownAddressIsVerified() {
    Map<String, String> home = Street.in("0461").flat("41C", "2", "th");
    home.put("house", "041C");
    home.put("floor", "02");
    assertThat(imported(home)).isZero();
  }

  @Test
  void aResidenceOlderThanItsAddressIsVerifiedToo() {
    Street street = Street.in("0461");
    Dar.put("Adresse", "husnummer_id", street.houseId("7"), "status", "4");
    assertThat(imported(street.address("007", null, null))).isZero();
  }

  @Test
  void anAddressThatIsNotKnownIsKeptAndMarkedUnverified() {
    assertThat(imported(Street.in("0461").address("7", null, null))).isEqualTo(1);
    assertThat(imported(Map.of("municipality", "0851", "road", Street.freeCode()))).isEqualTo(1);
    assertThat(Persons.known(person, "residence"))
        .hasSize(1)
        .allSatisfy(fact -> assertThat(fact.verified()).isEqualTo(false));
  }

  @Test
  void aHighRoadCodeNeedsNoRoad() {
    assertThat(imported(Map.of("municipality", "0851", "road", "9901"))).isZero();
  }

  @Test
  void otherFactsAreNotCheckedAndThoseOfOtherServicesNotKept() {
    JsonPath answer =
        Persons.imported(
            person,
            List.of(
                Persons.fact("contactAddress", Map.of("line1", "Poste restante"), null, null),
                Persons.fact("residenceStatus", Map.of("code", "01"), "199709091043", null),
                Persons.fact("name", Map.of("given", "Ida"), null, null)));
    assertThat(answer.getInt("persons[0].opened")).isEqualTo(2);
    assertThat(answer.getInt("persons[0].unverified")).isZero();
    assertThat(answer.getString("persons[0].setAside[0].reason")).isEqualTo("not-kept-here");
  }

  private int imported(Map<String, String> residence) {
    person = UUID.randomUUID();
    JsonPath answer =
        Persons.imported(
            person, List.of(Persons.fact("residence", residence, "196109071200", null)));
    assertThat(answer.getInt("persons[0].opened")).isEqualTo(1);
    return answer.getInt("persons[0].unverified");
  }
}
