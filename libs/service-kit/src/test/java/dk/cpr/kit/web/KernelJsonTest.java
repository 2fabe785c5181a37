package dk.cpr.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelJsonTest {
  private final ObjectMapper json = new ObjectMapper();

  KernelJsonTest() {
    new KernelJson().customize(json);
  }

  record Sample(
      @Nullable String text,
      @Nullable Integer count,
      @Nullable BigDecimal rate,
      @Nullable Sex sex,
      @Nullable Personnummer number,
      @Nullable Map<String, String> value,
      @Nullable Boolean flag) {}

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
        "{\"value\":{\"date\":20010101}}"
      })
  void aValueOfAnotherTypeIsRefused(String body) {
    assertThatThrownBy(() -> json.readValue(body, Sample.class))
        .isInstanceOf(MismatchedInputException.class);
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
