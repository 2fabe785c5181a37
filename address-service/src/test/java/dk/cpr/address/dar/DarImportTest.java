package dk.cpr.address.dar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.address.Dar;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class DarImportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adresse",
        "Adressepunkt",
        "DARAfstemningsomraade",
        "DARKommuneinddeling",
        "DARMenighedsraadsafstemningsomraade",
        "DARSogneinddeling",
        "Husnummer",
        "NavngivenVej",
        "NavngivenVejKommunedel",
        "NavngivenVejSupplerendeBynavnRelation",
        "Postnummer",
        "SupplerendeBynavn"
      })
  void everyEntityTakesItsRowsAndTheSameAgainChangesNothing(String entity) {
    List<?> rows = List.of(Dar.row("nytfelt", List.of(1, 2)), Dar.row());
    counts(Dar.accepted(entity, rows), 2, 0);
    counts(Dar.accepted(entity, rows), 0, 2);
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldOfAnEntityIsKeptAsPublished(DarEntity entity) {
    Map<String, @Nullable Object> row = Dar.row();
    entity.fields().forEach(field -> row.put(field.name(), example(field.form())));
    String name = name(entity);
    counts(Dar.accepted(name, List.of(row)), 1, 0);
    counts(Dar.accepted(name, List.of(row)), 0, 1);
    for (DarEntity.Field field : entity.fields()) {
      assertThat(reason(Dar.accepted(name, List.of(Dar.with(row, field.name(), null))), 0))
          .isEqualTo("met-twice-with-different-content");
    }
  }

  @Test
  void aLaterVersionClosesTheRowAndTheOldStateIsNotTakenBack() {
    Map<String, @Nullable Object> open = Dar.row("navn", "Aby", "postnr", "1000");
    Map<String, @Nullable Object> closed =
        Dar.with(open, "registreringtil", "2019-01-01T00:00:00.717972Z", "eventopdater", 421125);
    counts(Dar.accepted("Postnummer", List.of(open)), 1, 0);
    counts(Dar.accepted("Postnummer", List.of(closed)), 1, 0);
    counts(Dar.accepted("Postnummer", List.of(closed)), 0, 1);
    assertThat(reason(Dar.accepted("Postnummer", List.of(open)), 0)).isEqualTo("older-than-known");
  }

  @Test
  void aBatchThatIsSentSeveralTimesAtOnceIsTakenOnce() throws Exception {
    List<?> rows = Stream.generate(() -> Dar.row("navn", "Aby")).limit(100).toList();
    int accepted = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Callable<Response> sending = () -> Dar.send("Postnummer", rows).extract().response();
      for (Future<Response> answer : pool.invokeAll(Collections.nCopies(4, sending))) {
        assertThat(answer.get().statusCode()).isIn(200, 503);
        accepted +=
            answer.get().statusCode() == 200 ? answer.get().jsonPath().getInt("accepted") : 0;
      }
    }
    assertThat(accepted).isEqualTo(100);
    counts(Dar.accepted("Postnummer", rows), 0, 100);
  }

  @Test
  void brokenRowsAreNamedAndTheOthersKept() {
    JsonPath answer =
        Dar.accepted(
            "Adresse",
            List.of(
                Dar.row(),
                Dar.row("virkningtil", "1999-01-01T00:00:00Z"),
                Dar.row("husnummer_id", 1),
                Dar.row()));
    counts(answer, 2, 0);
    assertThat(answer.getInt("setAside[0].index")).isEqualTo(1);
    assertThat(reason(answer, 0)).isEqualTo("impossible-period:virkning");
    assertThat(answer.getInt("setAside[1].index")).isEqualTo(2);
    assertThat(reason(answer, 1)).isEqualTo("wrong-type:husnummer_id");
  }

  @Test
  void anEntityThatDarHasNotIsA404() {
    Dar.send("Vej", List.of(Dar.row())).statusCode(404);
    Dar.send("ADRESSE", List.of(Dar.row())).statusCode(404);
  }

  @Test
  void emptyTooLongAndMalformedBatchesAreRefused() {
    Dar.send("Adresse", List.of()).statusCode(400);
    Dar.send("Adresse", Collections.nCopies(501, Map.of("rowkey", 1)))
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"));
    Dar.send("Adresse", List.of("no row")).statusCode(400);
    Api.as(Tokens.operator()).body("[{").post("/v1/imports/dar/Adresse").then().statusCode(400);
    Api.as(Tokens.operator()).body("{}").post("/v1/imports/dar/Adresse").then().statusCode(400);
    Api.as(Tokens.operator())
        .body("[{\"x\":\"" + "a".repeat(1_100_000) + "\"}]")
        .post("/v1/imports/dar/Adresse")
        .then()
        .statusCode(413);
  }

  @Test
  void onlyTheOperatorImports() {
    for (String token :
        List.of(Tokens.service("person-service"), Tokens.hospital(), Tokens.caseworker("0101"))) {
      Api.as(token).body(List.of(Dar.row())).post("/v1/imports/dar/Adresse").then().statusCode(403);
    }
  }

  private static String name(DarEntity entity) {
    return entity.name().startsWith("DAR_")
        ? "DAR" + camel(entity.name().substring(4))
        : camel(entity.name());
  }

  private static String camel(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.toString();
  }

  private static String example(DarForm form) {
    return switch (form) {
      case TEXT -> "Øster Allé";
      case ID -> "0a3f5088-6060-32b8-e044-0003ba298018";
      case FOUR_DIGITS -> "0461";
      case TIME -> "2011-04-15T21:59:00Z";
    };
  }

  private static void counts(JsonPath answer, int accepted, int unchanged) {
    assertThat(answer.getInt("accepted")).isEqualTo(accepted);
    assertThat(answer.getInt("unchanged")).isEqualTo(unchanged);
  }

  private static String reason(JsonPath answer, int index) {
    return answer.getString("setAside[" + index + "].reason");
  }
}
