package dk.cpr.disclosure.lookup;

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

class GuardedTest {
  private static final FieldPath GIVEN = FieldPath.of("name.given").orElseThrow();
  private static final FieldPath SEX = FieldPath.of("birth.sex").orElseThrow();
  private final Guarded<String> name = Guarded.of(FactKind.NAME, "Inger");
  private final Right company = right(RecipientKind.COMPANY, false);

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
    assertThat(new AccessDecision(company, Shield.NONE, Shield.NONE).open(name)).isEqualTo("Inger");
    assertThat(
            new AccessDecision(
                    right(RecipientKind.AUTHORITY, true), Shield.NAME_AND_ADDRESS, Shield.NONE)
                .open(name))
        .isEqualTo("Inger");
    AccessDecision withheld = new AccessDecision(company, Shield.NAME_AND_ADDRESS, Shield.NONE);
    assertThatThrownBy(() -> withheld.open(name)).isInstanceOf(IllegalStateException.class);
    assertThat(withheld.withheld(List.of(GIVEN, SEX))).containsExactly(GIVEN);
    assertThat(withheld.open(Guarded.of(FactKind.BIRTH, "K"))).isEqualTo("K");
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

  @Test
  void guardedKindsAreLeftOutByTheStatementItself() {
    List<FieldPath> fields = List.of(GIVEN, SEX);
    assertThat(text(false, fields)).contains("not d.protected or k.kind not in ('name')");
    assertThat(text(true, fields)).doesNotContain("not d.protected");
    assertThat(text(false, List.of(SEX)))
        .contains("array[k.value ->> 'sex']")
        .doesNotContain("'name'", "surname", "givenMark");
  }

  private static String text(boolean seesProtected, List<FieldPath> fields) {
    return new LookupSql(
            new LookupSql.Variant(
                LookupSql.Entry.NUMBER,
                LookupSql.Time.NOW,
                Coverage.ALL,
                true,
                seesProtected,
                true,
                false,
                fields))
        .text();
  }

  private static Right right(RecipientKind kind, boolean seesProtected) {
    return new Right(
        Optional.empty(), kind, "test", "none", Coverage.ALL, Set.of(GIVEN, SEX), seesProtected);
  }
}
