package dk.cpr.number;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.contract.BadInput;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class BadInputTest extends BadInput {
  private static final FreshDates DATES = new FreshDates(1900);
  private static final FreshDates LATER = new FreshDates(1902);
  private static final String SOON = Instant.now().plus(Duration.ofDays(30)).toString();
  private static final int TURNS = 30;

  @Override
  protected Map<String, ?> samples() {
    Map<String, Object> samples = new HashMap<>();
    samples.put("POST /v1/number-changes#", inTurn(TURNS, BadInputTest::change));
    samples.put("POST /v1/duplicates#", inTurn(TURNS, () -> Acts.merge(number(), number())));
    samples.put(
        "POST /v1/annulments#",
        inTurn(TURNS, () -> Map.of("number", number(), "authority", "0101")));
    samples.put("POST /v1/blocks#", (Supplier<Map<String, Object>>) BadInputTest::wanted);
    samples.put("GET /v1/blocks/{id}#/id", block());
    samples.put("POST /v1/blocks/{id}/closing#/id", block());
    samples.put("personId", (Supplier<UUID>) UUID::randomUUID);
    return samples;
  }

  private static String number() {
    return Register.given(DATES.next(), Sex.K);
  }

  private static Map<String, Object> change() {
    return Acts.change(number(), DATES.next(), Sex.K, "WRONG_BIRTH_DATE");
  }

  private static Map<String, Object> wanted() {
    return Map.of(
        "birthDate",
        LATER.next().toString(),
        "sex",
        "M",
        "size",
        1,
        "organisation",
        "10000001",
        "unit",
        "Holm",
        "validTo",
        SOON);
  }

  private static Supplier<String> block() {
    return () ->
        Register.again(() -> Api.once(Tokens.operator()).body(wanted()).post("/v1/blocks"))
            .extract()
            .path("id");
  }

  @Override
  protected List<String> tokens() {
    return List.of(
        Register.SERVICE,
        Tokens.service("protection-service"),
        Tokens.service("disclosure-service"),
        Tokens.operator(),
        Tokens.office());
  }
}
