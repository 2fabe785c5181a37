package dk.cpr.disclosure.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.likeness.FoldedName;
import dk.cpr.kernel.likeness.Profile;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LikenessKeysTest {
  @Test
  void whoHasNoNameIsComparedWithNobody() {
    assertThat(LikenessKeys.of(profile("", "", "1961-03-04"))).isEmpty();
  }

  @Test
  void whoIsWorthComparingSharesAKey() {
    assertThat(LikenessKeys.of(profile("Ida", "Vang", "1961-03-04")))
        .containsAnyElementsOf(LikenessKeys.of(profile("Vang", "Ida", "1961-04-03")))
        .containsAnyElementsOf(LikenessKeys.of(profile("Iada", "Wang", "1961-03-05")))
        .containsAnyElementsOf(LikenessKeys.of(profile("Ida", "Vang", "1962-03-04")))
        .doesNotContainAnyElementsOf(LikenessKeys.of(profile("Bo", "Krog", "1961-03-04")));
  }

  private static Profile profile(String given, String surname, String date) {
    return new Profile(
        UUID.randomUUID(), FoldedName.of(given, surname), LocalDate.parse(date), "K", null, null);
  }
}
