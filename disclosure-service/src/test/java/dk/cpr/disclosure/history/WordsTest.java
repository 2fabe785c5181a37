package dk.cpr.disclosure.history;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionReason;
import dk.cpr.kernel.code.ChurchMembership;
import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.GuardianRelation;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.FieldRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Map<FieldRule, Class<? extends Enum<?>>> LISTS =
      Map.of(
          FieldRule.CIVIL_STATUS, CivilStatus.class,
          FieldRule.CHURCH, ChurchMembership.class,
          FieldRule.CUSTODY, CustodyRelation.class,
          FieldRule.GUARDIAN, GuardianRelation.class,
          FieldRule.PARENT_ROLE, ParentRole.class,
          FieldRule.PROTECTION, ProtectionType.class);

  @Test
  void bothLanguagesHaveWordsForTheSame() {
    assertThat(words("da").keys()).isEqualTo(words("en").keys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyKindFieldAndCodeOfTheCatalogueHasAWord(String language) {
    Words words = words(language);
    for (FactKind kind : FactKind.values()) {
      assertThat(words.find("kind." + kind.wireName())).as(kind.wireName()).isPresent();
      kind.fields()
          .forEach(
              (field, rule) -> {
                if (rule != FieldRule.MARK) {
                  assertThat(words.find("field." + field)).as(field).isPresent();
                }
                codes(rule)
                    .forEach(
                        code ->
                            assertThat(
                                    words.find(
                                        "code.%s.%s.%s".formatted(kind.wireName(), field, code)))
                                .as("%s.%s %s", kind.wireName(), field, code)
                                .isPresent());
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyActAndReasonOfACorrectionHasAWord(String language) {
    Words words = words(language);
    for (CorrectionAct act : CorrectionAct.values()) {
      assertThat(words.find("closed." + act)).isPresent();
    }
    for (CorrectionReason reason : CorrectionReason.values()) {
      assertThat(words.find("reason." + reason)).isPresent();
    }
  }

  private static Stream<String> codes(FieldRule rule) {
    return switch (rule) {
      case SEX -> Stream.of("K", "M");
      case PERSON_STATUS -> statuses(PersonStatus.Holder.PERSON);
      case RESIDENCE_STATUS -> statuses(PersonStatus.Holder.RESIDENCE);
      default -> {
        Class<? extends Enum<?>> list = LISTS.get(rule);
        yield list == null
            ? Stream.empty()
            : Arrays.stream(list.getEnumConstants()).map(code -> ((Coded) code).code());
      }
    };
  }

  private static Stream<String> statuses(PersonStatus.Holder holder) {
    return Arrays.stream(PersonStatus.values())
        .filter(status -> status.holder() == holder)
        .map(PersonStatus::code);
  }

  private static Words words(String language) {
    return Words.of(language, List.of());
  }
}
