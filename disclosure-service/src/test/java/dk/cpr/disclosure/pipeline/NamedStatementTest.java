package dk.cpr.disclosure.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedStatementTest {
  @Test
  void aNameThatStandsTwiceIsBoundOnceAndATypeIsNoName() {
    NamedStatement statement =
        NamedStatement.of("select :self::uuid::text, :whom where x = :self and y = '{}'::text[]");
    assertThat(statement.text())
        .isEqualTo("select $1::uuid::text, $2 where x = $1 and y = '{}'::text[]");
    assertThat(statement.values(Map.of("whom", 2, "self", 1, "other", 3))).containsExactly(1, 2);
  }

  @Test
  void aMissingValueIsAFaultOfOurs() {
    NamedStatement statement = NamedStatement.of("select :whom");
    assertThatThrownBy(() -> statement.values(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whom");
  }
}
