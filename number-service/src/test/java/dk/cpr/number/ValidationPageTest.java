package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The request and the answer that {@code docs/personnummer.md} shows. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ValidationPageTest {
  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @Test
  void theShownRequestHasTheShownAnswer() throws IOException {
    Path page = Path.of(System.getProperty("cpr.root", ".."), "docs/personnummer.md");
    List<String> shown =
        JSON.matcher(Files.readString(page)).results().map((MatchResult m) -> m.group(1)).toList();
    assertThat(shown).hasSize(2);
    JsonPath answer =
        Api.anonymous()
            .body(shown.get(0))
            .post("/v1/validations")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(answer.getMap("")).isEqualTo(JsonPath.from(shown.get(1)).getMap(""));
  }
}
