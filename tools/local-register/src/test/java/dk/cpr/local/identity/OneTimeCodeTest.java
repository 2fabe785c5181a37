package dk.cpr.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
  void agrees_with_the_table_of_rfc_6238(long second, String code) {
    assertThat(OneTimeCode.at(Instant.ofEpochSecond(second), "12345678901234567890"))
        .isEqualTo(code);
  }
}
