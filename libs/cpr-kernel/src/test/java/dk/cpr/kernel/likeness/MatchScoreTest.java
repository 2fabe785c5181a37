package dk.cpr.kernel.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchScoreTest {
  private static Profile profile(String given, String surname, @Nullable String date) {
    return new Profile(
        UUID.randomUUID(),
        FoldedName.of(given, surname),
        date == null ? null : LocalDate.parse(date),
        "K",
        null,
        null);
  }

  private static Set<MatchWeight> seen(Profile one, Profile other) {
    Set<MatchWeight> seen = MatchScore.of(one, other);
    assertThat(MatchScore.of(other, one)).isEqualTo(seen);
    return seen;
  }

  @Test
  void spellingsOfOneNameAreNear() {
    String[][] near = {
      {"Kirsten", "Kirstin"},
      {"Aase", "Åse"},
      {"Søren", "Sören"},
      {"Schmidt", "Smidt"},
      {"Christian", "Kristian"},
      {"Thorkild", "Torkil"},
      {"Ida", "Iad"},
      {"Østergaard", "Ostergård"}
    };
    for (String[] pair : near) {
      assertThat(seen(profile(pair[0], "Vang", null), profile(pair[1], "Vang", null)))
          .as("%s %s", pair[0], pair[1])
          .containsAnyOf(MatchWeight.GIVEN_NEAR, MatchWeight.GIVEN_SAME);
    }
    assertThat(seen(profile("Mads", "Vang", null), profile("Jens", "Vang", null)))
        .contains(MatchWeight.GIVEN_DIFFERS);
  }

  @Test
  void datesAreComparedAsTheyAreMistyped() {
    Profile one = profile("Ida", "Vang", "1961-03-04");
    assertThat(seen(one, profile("Ida", "Vang", "1961-04-03")))
        .contains(MatchWeight.BIRTH_DATE_SWAPPED);
    assertThat(seen(one, profile("Ida", "Vang", "1951-03-04")))
        .contains(MatchWeight.BIRTH_DATE_NEAR);
    assertThat(seen(one, profile("Ida", "Vang", "1916-03-04")))
        .contains(MatchWeight.BIRTH_DATE_NEAR);
    assertThat(seen(one, profile("Ida", "Vang", "1962-04-03")))
        .contains(MatchWeight.BIRTH_DATE_DIFFERS);
    assertThat(seen(one, profile("Ida", "Vang", null)))
        .containsExactlyInAnyOrder(
            MatchWeight.GIVEN_SAME, MatchWeight.SURNAME_SAME, MatchWeight.SEX_SAME);
  }

  @Test
  void namesInTheWrongFieldsAreSwappedAndAMiddleNameIsShared() {
    assertThat(seen(profile("Ida", "Vang", null), profile("Vang", "Ida", null)))
        .containsExactlyInAnyOrder(MatchWeight.NAMES_SWAPPED, MatchWeight.SEX_SAME);
    assertThat(seen(profile("Ida Marie", "Vang", null), profile("Marie", "Krog", null)))
        .contains(MatchWeight.GIVEN_SHARED, MatchWeight.SURNAME_DIFFERS);
  }

  @Test
  void whoHasNoNameIsNotLikeOthersWithout() {
    Profile none = profile("", "", "1961-03-04");
    assertThat(seen(none, profile("", "", "1961-03-04")))
        .containsExactlyInAnyOrder(MatchWeight.BIRTH_DATE_SAME, MatchWeight.SEX_SAME);
  }
}
