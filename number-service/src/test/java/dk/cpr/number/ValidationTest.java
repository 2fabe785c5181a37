package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.NumberForm;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ValidationTest {
  @Test
  void everyoneIsAnsweredWithoutATokenAndWithAny() {
    Map<String, Object> body = Map.of("numbers", List.of("0707614285"));
    validate(body).statusCode(200).body("validations[0].dateExists", equalTo(true));
    for (String token : List.of(Tokens.bank(), Tokens.caseworker("0101"), Tokens.operator())) {
      Api.as(token).body(body).post("/v1/validations").then().statusCode(200);
    }
  }

  @Test
  void aThousandTextsAreAnsweredByPlaceAsTheKernelReadsThem() {
    Random random = new Random(7);
    List<String> texts =
        IntStream.range(0, 1000)
            .mapToObj(i -> "%010d".formatted(random.nextLong(10_000_000_000L)))
            .map(
                text ->
                    random.nextInt(5) == 0 ? text.substring(0, 6) + "-" + text.substring(6) : text)
            .map(text -> random.nextInt(9) == 0 ? text.replace('1', 'l') : text)
            .toList();
    JsonPath answer = validated(texts);
    List<Map<String, Object>> validations = answer.getList("validations");
    assertThat(validations).hasSize(1000);
    for (int i = 0; i < texts.size(); i++) {
      NumberForm form = NumberForm.of(texts.get(i));
      NumberFault fault = form.fault();
      assertThat(validations.get(i))
          .containsEntry("index", i)
          .containsEntry("wellFormed", form.wellFormed())
          .containsEntry("dateExists", form.dateExists())
          .containsEntry("replacementNumber", form.replacementNumber());
      assertThat(validations.get(i).get("reason")).isEqualTo(fault == null ? null : fault.slug());
      assertThat(validations.get(i).get("century")).isEqualTo(form.century());
      assertThat(validations.get(i).get("satisfiesModulus11")).isEqualTo(form.satisfiesModulus11());
    }
  }

  @Test
  void aGivenNumberIsAnsweredLikeAnyOtherAndNeverRepeated() {
    LocalDate date = LocalDate.of(1872, 2, 2);
    String given = Register.given(date, Sex.K);
    String free = Register.at(date, Sex.K, 1);
    assertThat(text(given)).isEqualTo(text(free)).doesNotContain(given).doesNotContain(free);
  }

  @Test
  void anyTextMayBeSent() {
    JsonPath answer = validated(List.of("", " ", "æøå", "x".repeat(900_000), "070761 4285"));
    assertThat(answer.getList("validations.wellFormed"))
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void badInputIsNamedByPointerAndNeverRepeated() {
    bad("{}").body("errors[0].pointer", equalTo("/numbers"));
    bad("{\"numbers\":null}").body("errors[0].pointer", equalTo("/numbers"));
    bad("{\"numbers\":[]}").body("errors[0].pointer", equalTo("/numbers"));
    bad("{\"numbers\":\"0707614285\"}").body("errors[0].pointer", equalTo("/numbers"));
    bad("{\"numbers\":[\"0707614285\",null]}").body("errors[0].pointer", equalTo("/numbers/1"));
    bad("{\"numbers\":[\"x\",707614285]}").body("errors[0].pointer", equalTo("/numbers/1"));
    bad("{\"numbers\":[true]}").body("errors[0].pointer", equalTo("/numbers/0"));
    bad("{\"numbers\":[[\"0707614285\"]]}").body("errors[0].pointer", equalTo("/numbers/0"));
    bad("{\"numbers\":[\"x\"],\"given\":true}").body("errors[0].code", equalTo("unknown-field"));
    bad("{\"numbers\":").body("errors[0].code", equalTo("broken-json"));
    bad("").body("type", containsString("/problems/"));
    validate(Map.of("numbers", Collections.nCopies(1001, "0707614285")))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/numbers"))
        .body(not(containsString("0707")));
  }

  @Test
  void aHugeBodyIsRefusedAndAnotherMediaTypeToo() {
    validate("{\"numbers\":[\"" + "1".repeat(1_200_000)).statusCode(413);
    Api.anonymous()
        .contentType("text/plain")
        .body("0707614285")
        .post("/v1/validations")
        .then()
        .statusCode(415);
  }

  private static String text(String number) {
    return validate(Map.of("numbers", List.of(number))).statusCode(200).extract().asString();
  }

  private static JsonPath validated(List<String> texts) {
    return validate(Map.of("numbers", texts)).statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse bad(String body) {
    return validate(body).statusCode(400).body(not(containsString("0707614285")));
  }

  private static ValidatableResponse validate(Object body) {
    return Api.anonymous().body(body).post("/v1/validations").then();
  }
}
