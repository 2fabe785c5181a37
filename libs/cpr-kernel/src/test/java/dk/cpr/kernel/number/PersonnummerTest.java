package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonnummerTest {
  @ParameterizedTest
  @CsvSource({
    "0101363999, 1936-01-01", "0101374000, 1937-01-01", "0101364000, 2036-01-01",
    "0101375000, 2037-01-01", "3112578999, 2057-12-31", "0101585000, 1858-01-01",
    "3112998999, 1899-12-31", "0101584000, 1958-01-01", "0101579000, 1957-01-01",
    "0101999999, 1999-01-01", "0101000000, 1900-01-01", "0101009000, 2000-01-01",
    "2902004000, 2000-02-29", "0707614285, 1961-07-07"
  })
  void digitsFiveToSevenGiveTheCentury(String digits, LocalDate birthDate) {
    assertThat(Personnummer.of(digits).birthDate()).isEqualTo(birthDate);
  }

  @ParameterizedTest
  @CsvSource({
    "2902000001, IMPOSSIBLE_DATE",
    "2902374000, IMPOSSIBLE_DATE",
    "3104610001, IMPOSSIBLE_DATE",
    "0013610001, IMPOSSIBLE_DATE",
    "0000000000, IMPOSSIBLE_DATE",
    "6007610001, IMPOSSIBLE_DATE",
    "6707614285, REPLACEMENT_NUMBER",
    "9112998999, REPLACEMENT_NUMBER",
    "8902000001, IMPOSSIBLE_DATE",
    "8902004001, REPLACEMENT_NUMBER",
    "070761428, NOT_TEN_DIGITS",
    "07076142855, NOT_TEN_DIGITS",
    "070761 4285, NOT_TEN_DIGITS",
    "0707-614285, NOT_TEN_DIGITS",
    "07076142８5, NOT_TEN_DIGITS",
    "070761AA11, NOT_TEN_DIGITS",
    "'', NOT_TEN_DIGITS",
    "070761--285, NOT_TEN_DIGITS"
  })
  void badTextsAreNamedByTheirFault(String text, NumberFault fault) {
    assertThat(Personnummer.faultOf(text)).contains(fault);
    assertThat(Personnummer.read(text)).isEmpty();
    assertThatThrownBy(() -> Personnummer.of(text))
        .isInstanceOfSatisfying(
            PersonnummerException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .satisfies(e -> assertThat(e.toString()).doesNotContainPattern("[0-9]{6}"));
  }

  @Test
  void aHyphenAfterSixDigitsIsPresentation() {
    assertThat(Personnummer.of("070761-4285")).isEqualTo(Personnummer.of("0707614285"));
    assertThat(Personnummer.of("070761-4285").digits()).isEqualTo("0707614285");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0707614285", "0101650006", "0101650049", "0101660014"})
  void theTenthDigitTellsTheSex(String digits) {
    boolean odd = (digits.charAt(9) - '0') % 2 == 1;
    assertThat(Personnummer.of(digits).sex()).isEqualTo(odd ? Sex.M : Sex.K);
  }

  @ParameterizedTest
  @CsvSource({"0707614285, true", "0101650006, true", "0101650002, false", "0101200000, true"})
  void modulus11IsAPropertyAndNeverAFault(String digits, boolean satisfied) {
    assertThat(Personnummer.of(digits).satisfiesModulus11()).isEqualTo(satisfied);
  }

  @Test
  void theTextFormHidesTheNumber() {
    assertThat(Personnummer.of("0707614285")).hasToString("personnummer[hidden]");
  }

  @Test
  void seventhDigitsFollowTheYear() {
    assertThat(CenturyTable.seventhDigits(1857)).isEmpty();
    assertThat(CenturyTable.seventhDigits(1858)).containsExactly(5, 6, 7, 8);
    assertThat(CenturyTable.seventhDigits(1899)).containsExactly(5, 6, 7, 8);
    assertThat(CenturyTable.seventhDigits(1900)).containsExactly(0, 1, 2, 3);
    assertThat(CenturyTable.seventhDigits(1936)).containsExactly(0, 1, 2, 3);
    assertThat(CenturyTable.seventhDigits(1937)).containsExactly(0, 1, 2, 3, 4, 9);
    assertThat(CenturyTable.seventhDigits(1999)).containsExactly(0, 1, 2, 3, 4, 9);
    assertThat(CenturyTable.seventhDigits(2000)).containsExactly(4, 5, 6, 7, 8, 9);
    assertThat(CenturyTable.seventhDigits(2036)).containsExactly(4, 5, 6, 7, 8, 9);
    assertThat(CenturyTable.seventhDigits(2037)).containsExactly(5, 6, 7, 8);
    assertThat(CenturyTable.seventhDigits(2057)).containsExactly(5, 6, 7, 8);
    assertThat(CenturyTable.seventhDigits(2058)).isEmpty();
  }
}
