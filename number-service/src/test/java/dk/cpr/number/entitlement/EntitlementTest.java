package dk.cpr.number.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementTest {
  @ParameterizedTest
  @CsvSource({
    "0001, true, true, true",
    "0002, true, true, true",
    "0099, false, false, true",
    "0101, true, false, false",
    "0860, true, false, false",
    "0899, true, false, false",
    "0901, true, false, false",
    "0955, true, false, false",
    "0960, true, false, false",
    "0000, false, false, false",
    "0003, false, false, false",
    "0010, false, false, false",
    "0011, false, false, false",
    "0012, false, false, false",
    "0019, false, false, false",
    "0098, false, false, false",
    "0100, false, false, false",
    "0900, false, false, false",
    "1101, false, false, false",
    "5100, false, false, false",
    "7001, false, false, false"
  })
  void whoMayAskIsToldFromTheBlocksOfTheCodeSpace(
      String authority, String mayChange, String mayMerge, String mayAnnul) {
    assertThat(may(Act.NUMBER_CHANGE, authority)).isEqualTo(Boolean.valueOf(mayChange));
    assertThat(may(Act.DUPLICATE, authority)).isEqualTo(Boolean.valueOf(mayMerge));
    assertThat(may(Act.ANNULMENT, authority)).isEqualTo(Boolean.valueOf(mayAnnul));
  }

  @Test
  void aRefusalNamesTheFieldAndNotTheCode() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Entitlement.of(Act.ANNULMENT, "0101"))
        .satisfies(
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.AUTHORITY_NOT_ENTITLED);
              assertThat(refusal.problem().errors().getFirst().pointer()).isEqualTo("/authority");
              assertThat(refusal.problem().errors().getFirst().message()).doesNotContain("0101");
            });
  }

  @Test
  void whatIsNotFourDigitsIsNoAuthority() {
    assertThatIllegalArgumentException().isThrownBy(() -> Entitlement.of(Act.ANNULMENT, "1"));
  }

  private static boolean may(Act act, String authority) {
    try {
      return Entitlement.of(act, authority).code().equals(authority);
    } catch (ProblemException refusal) {
      return false;
    }
  }
}
