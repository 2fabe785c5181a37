package dk.cpr.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestLettersTest {
  @ParameterizedTest
  @CsvSource({
    "O’Neill,O'Neill",
    "Œuvre,OEuvre",
    "cœur,coeur",
    "Łukasz Małysz,Lukasz Malysz",
    "Đorđević,Dordevic",
    "Ħamrun,Hamrun",
    "Ŧ ŧ ı İ,T t i I",
    "Ŋ ŋ ĸ,N n q",
    "Əliyev,Eliyev",
    "Ţ Ț ş ș,T T s s",
    "Ő ű,O u",
    "Ĳsbrand,IJsbrand",
    "ẞ,SS",
    "Nguyễn,Nguyen",
    "Ǿ Ǽ ŉ,Ø Æ 'n",
    "Bâle–Köln,Bâle-Köln",
    "„Bo“,'\"Bo\"'",
    "Jose\u0301,José",
    "x\u0302y,xy",
    "ﬁ,fi",
    "Ｊｅｎｓ,Jens",
    "Жук,???"
  })
  void theNearestLetter(String text, String written) {
    assertThat(NearestLetters.of(text)).isEqualTo(written);
  }

  @Test
  void letterOfAnAlphabetThatPeopleWriteWithHasAForm() {
    // Latin Extended-A and the letters with marks of Latin Extended-B and Additional.
    IntStream.concat(
            IntStream.rangeClosed(0x100, 0x17f),
            IntStream.concat(
                IntStream.rangeClosed(0x1cd, 0x24f), IntStream.rangeClosed(0x1e00, 0x1eff)))
        .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
        .forEach(
            letter -> {
              String one = Character.toString(letter);
              assertThat(NearestLetters.of(one)).as(one).isNotEmpty().doesNotContain("?");
              boolean capital = Character.isUpperCase(letter);
              String lower = NearestLetters.of(one.toLowerCase(Locale.ROOT));
              if (capital
                  && one.toLowerCase(Locale.ROOT).length() == 1
                  && letter != 'İ'
                  && letter != 'Ÿ') {
                assertThat(NearestLetters.of(one).toLowerCase(Locale.ROOT))
                    .as(one)
                    .isEqualTo(lower.equals("ß") ? "ss" : lower);
              }
            });
  }

  @Property
  void whateverIsWrittenFitsTheLayouts(@ForAll String text) {
    String written = NearestLetters.of(text);
    assertThat(StandardCharsets.ISO_8859_1.newEncoder().canEncode(written)).isTrue();
    assertThat(written.chars()).noneMatch(Character::isISOControl);
    assertThat(NearestLetters.of(written)).isEqualTo(written);
  }
}
