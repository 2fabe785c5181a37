package dk.cpr.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {
  private static final Pattern NAME = Pattern.compile(WrittenText.NAME + "{1,50}");

  @ParameterizedTest
  @CsvSource({
    "Jose\u0301,José",
    "A\u030arup,Årup",
    "J\u200be\u00adn\u2060s,Jens",
    "\u202eJens\u202c,Jens",
    "\u2066Jens\u2069 \u200fOve,Jens Ove",
    "'  Jens  \u00a0 Ove ',Jens Ove",
    "Jens\u2028Ove\u3000Bo,Jens Ove Bo",
    "e\u200d\u0301,é",
    "\ufeffBo\ufe0f\u034f\udb40\udc41,Bo",
    "\u3164Bo\u115f,Bo",
    "\u212bse,Åse",
    "Łukasz Đorđe,Łukasz Đorđe"
  })
  void oneSpellingOfWhatLooksAlike(String sent, String stored) {
    assertThat(WrittenText.clean(sent)).isEqualTo(stored);
    assertThat(NAME.matcher(stored).matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jens \ud83d\ude00",
        "Jens \u263a",
        "\u2665Bo",
        "Bo\u2122",
        "\ud83c\udde9\ud83c\uddf0",
        "Bo\ud83c\udffd",
        "1\u20e3 Bo",
        "Bo\ue000",
        "Bo\uffff",
        "Bo\u0378",
        "Bo\ud800",
        "Bo\ufffd",
        "Bo\u0007",
        "Bo\tOle",
        "\u2800Bo"
      })
  void whatIsNoWritingIsRefused(String sent) {
    String clean = WrittenText.clean(sent);
    assertThat(WrittenText.isLine(clean)).isFalse();
    assertThat(NAME.matcher(clean).matches()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"O’Neill", "d'Arc", "Jean-Luc", "J. P. Å", "Þóra Ægisdóttir", "Nguyễn Thị", "李明"})
  void namesOfEveryWritingAreTaken(String name) {
    assertThat(WrittenText.clean(name)).isEqualTo(name);
    assertThat(NAME.matcher(name).matches()).isTrue();
    assertThat(WrittenText.isLine(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301Bo", "...", "Bo < Ole", "1234", ""})
  void aNameBeginsWithNoLoneAccentAndHoldsALetter(String name) {
    assertThat(NAME.matcher(name).matches()).isFalse();
  }

  @Test
  void everySignOfTheRecordLayoutsIsText() {
    for (char sign = 0x20; sign <= 0xff; sign++) {
      boolean control = Character.isISOControl(sign);
      assertThat(WrittenText.isLine(WrittenText.clean("a" + sign + "b")))
          .as("%x", (int) sign)
          .isEqualTo(!control);
    }
  }

  @Property
  void whatIsCleanStaysAsItIs(@ForAll("texts") String text) {
    String clean = WrittenText.clean(text);
    assertThat(WrittenText.clean(clean)).isEqualTo(clean);
    assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    assertThat(clean).doesNotContain("  ").isEqualTo(clean.strip());
    assertThat(clean.codePoints())
        .noneMatch(sign -> Character.getType(sign) == Character.FORMAT)
        .noneMatch(sign -> sign != ' ' && Character.isSpaceChar(sign));
  }

  @Property
  void spellingsOfOneTextAreStoredAlike(@ForAll("texts") String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(WrittenText.clean(apart)).isEqualTo(WrittenText.clean(text));
    assertThat(WrittenText.clean("\u200b" + text + "\u2009")).isEqualTo(WrittenText.clean(text));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> any =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                6, Arbitraries.chars().range('\u0020', '\u017f').range('\u1e00', '\u1eff')),
            net.jqwik.api.Tuple.of(
                2,
                Arbitraries.of(
                    '\u0301', '\u030a', '\u0323', '\u200b', '\u00ad', '\u202e', '\u00a0', '\u2028',
                    '\u3000', '\ufeff', '\u034f', '\ufe0f', '\u1160')),
            net.jqwik.api.Tuple.of(1, Arbitraries.chars().range('\u0400', '\ud7ff')));
    return any.list().ofMaxSize(30).map(WrittenTextTest::joined);
  }

  private static String joined(java.util.List<Character> signs) {
    StringBuilder text = new StringBuilder();
    signs.forEach(text::append);
    return text.toString();
  }
}
