package dk.cpr.disclosure.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightTest {
  private static final List<FieldPath> NUMBER =
      FieldPath.all().stream().filter(FieldPath::isOfNumber).toList();

  @ParameterizedTest
  @EnumSource(names = {"COMPANY", "PRESS", "ASSOCIATION"})
  void aPrivateRecipientIsRefusedEveryPathOfTheNumberWhateverItsRightSays(RecipientKind kind) {
    assertThat(rightOf(kind).refused(NUMBER)).isEqualTo(NUMBER);
  }

  @Test
  void anAuthorityIsNotIfItsRightNamesThem() {
    assertThat(rightOf(RecipientKind.AUTHORITY).refused(NUMBER)).isEmpty();
  }

  @Test
  void theQuestionsAreInTheCatalogueAndNotInTheCitizensOwnRight() {
    assertThat(NUMBER).extracting(FieldPath::toString).contains("number.given", "number.replaced");
    assertThat(Insight.RIGHT.refused(NUMBER))
        .extracting(FieldPath::toString)
        .containsExactly("number.given", "number.replaced");
  }

  private static Right rightOf(RecipientKind kind) {
    Set<FieldPath> everything = FieldPath.all().stream().collect(Collectors.toUnmodifiableSet());
    return new Right(
        Optional.of(UUID.randomUUID()),
        kind,
        "test",
        "CPR-loven § 32",
        Coverage.ALL,
        everything,
        false);
  }
}
