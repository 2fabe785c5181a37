package dk.cpr.person.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingNameTest {

  @ParameterizedTest
  @CsvSource({
    "Ida, , Holm, Ida Holm",
    "Ida Marie, Lund, Holm, Ida Marie Lund Holm",
    "Christoffer, Rosenkrantz Gyldenstierne, Holm, Christoffer R G Holm",
    "Christoffer Alexander Benjamin, Lund, Rosenkrantz, Christoffer A B L Rosenkrantz",
    "Christoffer Alexander Benjamin, , Rosenkrantz Gyldenstierne, C Rosenkrantz Gyldenstierne"
  })
  void isTheLongestThatHasRoom(String given, String middle, String surname, String made) {
    AddressingName name = new AddressingName(given, middle, surname);
    assertThat(name.make()).isEqualTo(made).hasSizeLessThanOrEqualTo(34);
    assertThat(name.fits(made)).isTrue();
  }

  @Test
  void aSurnameThatFillsItAllIsCutBehindAnInitial() {
    String surname = "Von Der Wense Zu Gyldenstierne Rosenkra";
    AddressingName name = new AddressingName("Ida", null, surname);
    assertThat(name.make()).startsWith("I Von Der").hasSizeLessThanOrEqualTo(34);
    assertThat(name.fits(name.make())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Madonna, , Madonna", ", Madonna, Madonna"})
  void ofOneNameItIsThatOne(String given, String surname, String made) {
    AddressingName name = new AddressingName(given, null, surname);
    assertThat(name.make()).isEqualTo(made);
    assertThat(name.fits(made)).isTrue();
    assertThat(name.fits("Maria")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Holm, false", "Ida, false", "I. Holm, true", "M Holm, true", "'Holm,Ida', true"})
  void fitsWithSurnameAndOneGivenName(String text, boolean fits) {
    assertThat(new AddressingName("Ida Marie", null, "Holm").fits(text)).isEqualTo(fits);
  }
}
