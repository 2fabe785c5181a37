package dk.cpr.disclosure.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsDrawnTest {
  private final AsDrawn name = AsDrawn.of(List.of("given", "surname", "effectFrom"), "marks");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"given": "Inger", "marks": ""}|{"given": "Inger"}
          {"marks": "", "surname": "Vang"}|{"surname": "Vang"}
          {"given": "I", "marks": "", "surname": "V", "effectFrom": "2000-01-01"}|{"given": "I", "surname": "V", "effectFrom": "2000-01-01"}
          {"marks": ""}|{}
          {"given": "", "marks": ""}|{"given": ""}
          {"given": "\\"marks\\": \\"\\"", "marks": ""}|{"given": "\\"marks\\": \\"\\""}
          {"given": "a\\\\", "marks": "", "surname": "\\\\\\""}|{"given": "a\\\\", "surname": "\\\\\\""}
          {"given": "Åse }, {", "marks": ""}|{"given": "Åse }, {"}
          [{"given": "A", "marks": ""}, {"given": "B", "marks": ""}]|[{"given": "A"}, {"given": "B"}]
          """)
  void whatIsCertainIsToldAsItIs(String drawn, String told) {
    assertThat(name.told(drawn)).contains(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"given\": \"Inger\", \"marks\": \"u\"}",
        "[{\"given\": \"A\", \"marks\": \"\"}, {\"given\": \"B\", \"marks\": \"f\"}]",
        "{\"given\": \"Inger\"}",
        "[{\"given\": \"A\", \"marks\": \"\"}, {\"given\": \"B\"}]",
      })
  void whatIsUncertainOrHasNoMarksIsTakenApart(String drawn) {
    assertThat(name.told(drawn)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"given\": \"I\", \"marks\": \"\", \"secret\": \"x\"}",
        "{\"given\": \"I\", \"marks\": \"\", \"surname\": \"V\", \"effectFrom\": \"x\", \"birthDates\": \"y\"}",
        "{\"a\": \"x\", \"marks\": \"\"}",
        "{\"given\": \"I\", \"given\": \"J\", \"marks\": \"\"}",
        "{\"given\": null, \"marks\": \"\"}",
        "{\"given\": 7, \"marks\": \"\"}",
        "{\"given\": {\"x\": \"y\"}, \"marks\": \"\"}",
        "{\"given\":\"I\",\"marks\":\"\"}",
        "{\"given\": \"I\", \"marks\": \"\"} ",
        "{\"given\": \"I\", \"marks\": \"\"",
        "{\"given\": \"I",
        "{\"given\": \"",
        "[{\"given\": \"I\", \"marks\": \"\"}",
        "[{\"given\": \"I\", \"marks\": \"\"}, ]",
        "{}",
        "[]",
        "[",
        "",
        "null",
      })
  void whatIsNotKnownInThisFormIsTakenApart(String drawn) {
    assertThat(name.told(drawn)).isEmpty();
  }
}
