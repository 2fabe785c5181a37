package dk.cpr.protection;

import dk.cpr.test.contract.BadInput;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
class BadInputTest extends BadInput {
  @Override
  protected Map<String, ?> samples() {
    Supplier<UUID> anybody = UUID::randomUUID;
    Supplier<String> protection = () -> Protector.protectedBy(UUID.randomUUID(), "0001");
    return Map.of(
        "Item",
        Map.of(
            "fact",
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "kind",
            "protection",
            "act",
            "CORRECT",
            "value",
            Map.of("type", "0001")),
        "POST /v1/protections#/personId",
        anybody,
        "POST /v1/protections#/until",
        Protector.today().plusMonths(3).toString(),
        "type",
        "0001",
        "child",
        anybody,
        "effectFrom",
        "2024-01-01T12:00",
        "POST /v1/protections/{id}/renewal#/id",
        protection,
        "POST /v1/protections/{id}/lifting#/id",
        protection,
        "GET /v1/protections/{id}#/id",
        protection,
        "FactInput",
        Map.of("kind", "protection", "value", Map.of("type", "0001")));
  }
}
