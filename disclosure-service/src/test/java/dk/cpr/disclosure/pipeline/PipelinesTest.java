package dk.cpr.disclosure.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinesTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db:5432/x, postgresql://db:5432/x",
    "jdbc:postgresql://db/x?logServerErrorDetail=false, postgresql://db/x",
    "jdbc:postgresql://db/x?sslmode=require, postgresql://db/x?sslmode=require",
    "jdbc:postgresql://db/x?a=1&sslmode=require&b=2, postgresql://db/x?sslmode=require",
    "jdbc:postgresql://db/x?sslmode=verify-full&b=2, postgresql://db/x?sslmode=verify-full",
  })
  void ofTheDriverSParametersOnlyTheModeOfTlsIsKept(String jdbc, String uri) {
    assertThat(Pipelines.uri(jdbc)).isEqualTo(uri);
  }

  @Test
  void argumentsAreNumberedInTheirOrder() {
    assertThat(Pipelines.numbered("a = ? and b = any(?)")).isEqualTo("a = $1 and b = any($2)");
  }
}
