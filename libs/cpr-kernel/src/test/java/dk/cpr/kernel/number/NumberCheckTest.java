package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCheckTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void eachNumberIsAnsweredByItsPlaceAndNeverRepeated() throws IOException {
    assertThat(run("", "070761-4285", "6707614285", "x")).isEqualTo(NumberCheck.SOME_ARE_NOT);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "1 personnummer birth-date=1961-07-07 century=1900 sex=M modulus-11=yes",
            "2 no-personnummer reason=replacement-number",
            "3 no-personnummer reason=not-ten-digits");
  }

  @Test
  void linesOfStandardInputAreReadWhenNoNumberIsNamed() throws IOException {
    assertThat(run("0101650002\r\n 0101650006 \n")).isEqualTo(NumberCheck.ALL_ARE);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "1 personnummer birth-date=1965-01-01 century=1900 sex=K modulus-11=no",
            "2 personnummer birth-date=1965-01-01 century=1900 sex=K modulus-11=yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpIsGivenWhenAskedFor(String option) throws IOException {
    assertThat(run("", option)).isEqualTo(NumberCheck.ALL_ARE);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Modulus 11 never rejects");
    assertThat(err.size()).isZero();
  }

  @Test
  void nothingToCheckAndUnknownOptionsEndWithTwo() throws IOException {
    assertThat(run("")).isEqualTo(NumberCheck.NOTHING_TO_CHECK);
    assertThat(run("", "--verbose", "0707614285")).isEqualTo(NumberCheck.NOTHING_TO_CHECK);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("java -jar");
  }

  private int run(String input, String... args) throws IOException {
    return NumberCheck.run(
        List.of(args),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
