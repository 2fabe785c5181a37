package dk.cpr.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.problem.FieldError;
import dk.cpr.kit.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelJsonTest {
  private final ObjectMapper json = new ObjectMapper();

  KernelJsonTest() {
    json.findAndRegisterModules();
    new KernelJson().customize(json);
  }

  record Written(
      @Cleaned @Nullable String text,
      @CleanedLines @Nullable List<String> lines,
      @Nullable String other) {}

  @Test
  void textThatIsWrittenIsReadAsItIsStoredAndOtherTextAsItCame() throws JsonProcessingException {
    Written read =
        json.readValue(
            "{\"text\":\" Jose\\u0301  B\\u200bo\",\"lines\":[\"A\\u030arup\",\" \"],"
                + "\"other\":\"e\\u0301  \"}",
            Written.class);
    assertThat(read).isEqualTo(new Written("José Bo", List.of("Årup", ""), "e\u0301  "));
    assertThatThrownBy(() -> json.readValue("{\"text\":\"\\ud800\"}", Written.class))
        .isInstanceOf(MismatchedInputException.class);
    assertThatThrownBy(() -> json.readValue("{\"lines\":[1]}", Written.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  record Sample(
      @Nullable String text,
      @Nullable Integer count,
      @Nullable BigDecimal rate,
      @Nullable Sex sex,
      @Nullable Personnummer number,
      @Nullable Map<String, String> value,
      @Nullable Boolean flag,
      @Nullable LocalDate date,
      @Nullable Instant at,
      @Nullable Code code) {}

  record Code(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Code of(String text) {
      return new Code(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":707614285}",
        "{\"text\":true}",
        "{\"text\":1.5}",
        "{\"count\":\"1\"}",
        "{\"count\":\"\"}",
        "{\"count\":1.5}",
        "{\"count\":true}",
        "{\"rate\":\"1.5\"}",
        "{\"rate\":\"\"}",
        "{\"sex\":0}",
        "{\"sex\":\"k\"}",
        "{\"number\":1707614285}",
        "{\"number\":\"not a number\"}",
        "{\"value\":{\"date\":20010101}}",
        "{\"value\":{\"a\\ud800\":\"b\"}}",
        "{\"text\":\"a\\ud800\"}",
        "{\"text\":\"\\udc00\\ud800\"}",
        "{\"flag\":\"true\"}",
        "{\"flag\":1}",
        "{\"date\":20010101}",
        "{\"date\":[2001,1,1]}",
        "{\"date\":\"\"}",
        "{\"date\":\"2001-02-29\"}",
        "{\"date\":\"2001-01-01T00:00\"}",
        "{\"date\":\"+12001-01-01\"}",
        "{\"date\":\"0000-01-01\"}",
        "{\"code\":{}}",
        "{\"code\":{\"text\":null}}",
        "{\"code\":1}",
        "{\"at\":978307200}",
        "{\"at\":\"978307200\"}",
        "{\"at\":1E+999999999}",
        "{\"at\":\"2001-01-01T00:00:00\"}",
        "{\"at\":\"+12001-01-01T00:00:00Z\"}",
        "{\"text\":\"a\"} {}"
      })
  void aValueOfAnotherTypeIsRefused(String body) {
    assertThatThrownBy(() -> json.readValue(body, Sample.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  record Names(@NotNull @Size(max = 3) List<@NotNull String> names) {}

  @Test
  void aListThatIsTooLongIsRefusedWhereItIsRead() throws JsonProcessingException {
    assertThat(json.readValue("{\"names\":[\"a\",\"b\",\"c\"]}", Names.class).names()).hasSize(3);
    assertThatThrownBy(() -> json.readValue("{\"names\":[null,null,null,null]}", Names.class))
        .hasRootCauseInstanceOf(ProblemException.class)
        .rootCause()
        .extracting(cause -> ((ProblemException) cause).problem().errors())
        .isEqualTo(List.of(new FieldError("/names", "size", "at most 3 elements")));
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> json.readValue("{\"text\":\"a\",\"text\":\"b\"}", Sample.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void datesInstantsAndTextOfManyCharactersAreRead() throws JsonProcessingException {
    Sample sample =
        json.readValue(
            "{\"text\":\"\\ud83d\\udc69\",\"date\":\"2004-02-29\",\"at\":\"2001-01-01T02:00:00+02:00\",\"code\":\"x\"}",
            Sample.class);
    assertThat(sample.text()).isEqualTo("\ud83d\udc69");
    assertThat(sample.date()).isEqualTo("2004-02-29");
    assertThat(sample.code()).isEqualTo(new Code("x"));
    assertThat(sample.at()).isEqualTo("2001-01-01T00:00:00Z");
  }

  @Test
  void valuesOfTheRightTypeAreRead() throws JsonProcessingException {
    Sample sample =
        json.readValue(
            "{\"text\":\"a\",\"count\":2,\"rate\":1.5,\"sex\":\"K\",\"number\":\"0707614285\",\"flag\":false}",
            Sample.class);
    assertThat(sample.count()).isEqualTo(2);
    assertThat(sample.rate()).isEqualByComparingTo("1.5");
    assertThat(sample.number()).isEqualTo(Personnummer.of("0707614285"));
    assertThat(sample.text()).isEqualTo("a");
    assertThat(sample.sex()).isEqualTo(Sex.K);
    assertThat(sample.value()).isNull();
    assertThat(sample.flag()).isFalse();
  }
}
