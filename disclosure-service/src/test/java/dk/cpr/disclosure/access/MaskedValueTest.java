package dk.cpr.disclosure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskedValueTest {
  private static final FieldPath GIVEN = FieldPath.of("name.given").orElseThrow();
  private static final FieldPath SEX = FieldPath.of("birth.sex").orElseThrow();
  private final MaskedValue<String> name = MaskedValue.of(FactKind.NAME, "Inger");

  @Test
  void aGuardedValueCannotBeSerialisedOrPrinted() {
    ObjectMapper json = new ObjectMapper();
    for (Object holder : List.of(name, List.of(name), Map.of("name", name))) {
      assertThatThrownBy(() -> json.writeValueAsString(holder))
          .isInstanceOf(JsonMappingException.class)
          .hasMessageNotContaining("Inger");
    }
    assertThat(name).asString().doesNotContain("Inger");
  }

  @Test
  void theDecisionOpensWhatMayBeSeenAndRefusesWhatShouldNotHaveBeenRead() {
    assertThat(new AccessDecision(Protection.NONE).open(name)).isEqualTo("Inger");
    AccessDecision withheld = new AccessDecision(Protection.NAME_AND_ADDRESS);
    assertThatThrownBy(() -> withheld.open(name)).isInstanceOf(IllegalStateException.class);
    assertThat(withheld.withheld(List.of(GIVEN, SEX))).containsExactly(GIVEN);
    assertThat(withheld.open(MaskedValue.of(FactKind.BIRTH, "K"))).isEqualTo("K");
  }

  @Test
  void aPrivateRecipientIsRefusedNumbersAndPersonsWhateverWasRegistered() {
    FieldPath number = FieldPath.of("number.current").orElseThrow();
    FieldPath child = FieldPath.of("child.person").orElseThrow();
    Right company =
        new Right(
            Optional.empty(),
            RecipientKind.COMPANY,
            "test",
            "none",
            Coverage.ALL,
            Set.of(number, child, GIVEN),
            false);
    assertThat(company.refused(List.of(number, child, GIVEN))).containsExactly(number, child);
  }
}
