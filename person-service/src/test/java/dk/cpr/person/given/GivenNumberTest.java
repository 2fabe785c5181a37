package dk.cpr.person.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNumberTest {
  @ParameterizedTest
  @CsvSource({
    "6707614285, REPLACEMENT_NUMBER",
    "670761-4285, REPLACEMENT_NUMBER",
    "2902000000, NOT_A_PERSONNUMMER",
    "3202901111, NOT_A_PERSONNUMMER",
    "070761428, NOT_A_PERSONNUMMER",
    "07O7614285, NOT_A_PERSONNUMMER"
  })
  void whatIsWrongIsToldWithoutTheText(String text, ProblemType expected) {
    GivenNumber given = new GivenNumber(text);
    assertThatThrownBy(() -> given.number("/mother/number"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(expected);
              assertThat(problem.problem().toString()).doesNotContain(text);
            });
    assertThat(given.toString()).doesNotContain(text);
  }

  @Test
  void aHyphenIsPresentationOnly() {
    assertThat(new GivenNumber("070761-4285").number("/n"))
        .isEqualTo(new GivenNumber("0707614285").number("/n"));
  }
}
