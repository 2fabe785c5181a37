package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"0707614285", "070761-4285", "070761 4285"})
  void aHyphenOrSpaceAfterSixDigitsIsPresentation(String text) {
    NumberForm form = NumberForm.of(text);
    assertThat(form.number()).isEqualTo(Personnummer.of("0707614285"));
    assertThat(form.wellFormed()).isTrue();
    assertThat(form.dateExists()).isTrue();
    assertThat(form.birthDate()).isEqualTo(LocalDate.of(1961, 7, 7));
    assertThat(form.century()).isEqualTo(1900);
    assertThat(form.sex()).isEqualTo(Sex.M);
    assertThat(form.satisfiesModulus11()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "070761  4285",
        " 0707614285",
        "0707614285 ",
        "07076 14285",
        "070761_4285",
        "070761- 4285",
        "07076142８5",
        "070761\u00a04285",
        "07076142",
        "\u0000"
      })
  void nothingElseThanTenDigitsIsWellFormed(String text) {
    assertThat(NumberForm.of(text))
        .isEqualTo(new NumberForm(null, NumberFault.NOT_TEN_DIGITS, null))
        .returns(false, NumberForm::wellFormed)
        .returns(false, NumberForm::dateExists)
        .returns(null, NumberForm::birthDate)
        .returns(null, NumberForm::sex)
        .returns(null, NumberForm::satisfiesModulus11);
  }

  @ParameterizedTest
  @CsvSource({
    "2902000001, 1900, IMPOSSIBLE_DATE, false",
    "2902374000, 1900, IMPOSSIBLE_DATE, false",
    "3104610001, 1900, IMPOSSIBLE_DATE, false",
    "6707614285, 1900, REPLACEMENT_NUMBER, true",
    "8902004001, 2000, REPLACEMENT_NUMBER, true",
    "8902000001, 1900, IMPOSSIBLE_DATE, false",
    "9112998999, 1800, REPLACEMENT_NUMBER, true"
  })
  void tenDigitsThatAreNoPersonnummerSayWhy(
      String text, int century, NumberFault fault, boolean replacement) {
    assertThat(NumberForm.of(text))
        .isEqualTo(new NumberForm(null, fault, century))
        .returns(true, NumberForm::wellFormed)
        .returns(false, NumberForm::dateExists)
        .returns(replacement, NumberForm::replacementNumber)
        .returns(null, NumberForm::birthDate);
  }

  @Test
  void modulus11IsToldAndNeverRejects() {
    NumberForm without = NumberForm.of("0101650002");
    assertThat(without.satisfiesModulus11()).isFalse();
    assertThat(without.dateExists()).isTrue();
    assertThat(without.fault()).isNull();
  }

  @Property(tries = 2000)
  void theFormAgreesWithThePersonnummerItself(
      @ForAll @NumericChars @StringLength(10) String digits) {
    NumberForm form = NumberForm.of(digits);
    assertThat(form.number()).isEqualTo(Personnummer.read(digits).orElse(null));
    assertThat(form.fault()).isEqualTo(Personnummer.faultOf(digits).orElse(null));
    assertThat(form.century()).isIn(1800, 1900, 2000);
    if (form.birthDate() != null) {
      assertThat(form.birthDate().getYear() / 100 * 100).isEqualTo(form.century());
    }
  }

  @Property(tries = 2000)
  void anyTextIsAnswered(@ForAll String text) {
    assertThat(NumberForm.ofAll(List.of(text, "0707614285")))
        .hasSize(2)
        .first()
        .returns(false, NumberForm::dateExists);
  }

  @Test
  void theTextFormHidesTheNumber() {
    assertThat(NumberForm.of("0707614285").toString()).doesNotContain("0707");
  }
}
