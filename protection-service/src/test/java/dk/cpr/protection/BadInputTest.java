package dk.cpr.protection;

import dk.cpr.test.contract.BadInput;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
@ExtendWith(NoInstances.class)
class BadInputTest extends BadInput {
  @Override
  protected Map<String, ?> samples() {
    Supplier<UUID> anybody = UUID::randomUUID;
    Supplier<String> protection = () -> Protector.protectedBy(UUID.randomUUID(), "0001");
    Supplier<String> requested =
        () -> {
          UUID person = UUID.randomUUID();
          return Protector.firmly(Tokens.citizen(person), Protector.wish(person, "0001"));
        };
    Map<String, Object> samples = new HashMap<>();
    samples.put(
        "Item",
        Map.of(
            "fact",
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "kind",
            "protection",
            "act",
            "CORRECT",
            "value",
            Map.of("type", "0001")));
    samples.put("POST /v1/protections#/personId", anybody);
    samples.put("POST /v1/protections#/until", Protector.today().plusMonths(3).toString());
    samples.put("POST /v1/protections#/from", Protector.today().plusMonths(1).toString());
    samples.put("type", "0001");
    samples.put("child", anybody);
    samples.put("duplicate", anybody);
    samples.put("survivor", anybody);
    samples.put("effectFrom", "2024-01-01T12:00");
    samples.put("Creditor", Map.of("cvr", "10000005"));
    for (String door : List.of("POST /v1/protections/{id}/", "GET /v1/protections/{id}")) {
      for (String act : List.of("renewal", "lifting", "releases", "")) {
        samples.put(door + act + "#/id", protection);
      }
    }
    samples.put("POST /v1/protections/{id}/approval#/id", requested);
    samples.put("FactInput", Map.of("kind", "protection", "value", Map.of("type", "0001")));
    return samples;
  }
}
