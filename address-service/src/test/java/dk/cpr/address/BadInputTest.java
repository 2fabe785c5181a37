package dk.cpr.address;

import dk.cpr.test.contract.BadInput;
import dk.cpr.test.environment.ReceiptStandIn;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ReceiptStandIn.class)
class BadInputTest extends BadInput {
  @Override
  protected Map<String, ?> samples() {
    Supplier<UUID> anybody = UUID::randomUUID;
    Map<String, Object> samples = new HashMap<>();
    samples.put("AddressInput", Map.of("municipality", "0101", "road", "9901"));
    samples.put("PersonId", anybody);
    samples.put("movementId", anybody);
    samples.put(
        "Item",
        Map.of(
            "fact",
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "kind",
            "residence",
            "act",
            "CORRECT",
            "value",
            Map.of("municipality", "0101", "road", "9901")));
    samples.put("POST /v1/residences/shared#/from", "2024-01-01");
    samples.put("POST /v1/residences/shared#/to", "2024-02-01");
    samples.put("POST /v1/residences#", (Supplier<Map<String, ?>>) BadInputTest::residence);
    samples.put("country", "5120");
    samples.put("fromCountry", "5120");
    samples.put("POST /v1/movements/arrivals#/effectFrom", "2024-01-01");
    samples.put("POST /v1/imports/dar/{entity}#", (Supplier<List<?>>) () -> List.of(Dar.row()));
    samples.put("entity", "Adresse");
    samples.put(
        "FactInput",
        Map.of(
            "kind",
            "residence",
            "value",
            Map.of("municipality", "0101", "road", "9901", "house", "001"),
            "effectFrom",
            "201001011200"));
    return samples;
  }

  private static Map<String, ?> residence() {
    return Persons.at(
        UUID.randomUUID(), Map.of("municipality", "0101", "road", "9901"), "2024-01-01T12:00");
  }
}
