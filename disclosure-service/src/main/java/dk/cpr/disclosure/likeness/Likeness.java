package dk.cpr.disclosure.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two profiles. */
public final class Likeness {
  private static final Turnout SEX = new Turnout(Evidence.SEX_SAME, Evidence.SEX_DIFFERS);
  private static final Turnout MOTHER = new Turnout(Evidence.MOTHER_SAME, Evidence.MOTHER_DIFFERS);
  private static final Turnout FATHER = new Turnout(Evidence.FATHER_SAME, Evidence.FATHER_DIFFERS);

  private Likeness() {}

  /** Sum of the weights of what speaks for and against; the higher the likelier. */
  public static int score(Profile one, Profile other) {
    return of(one, other).stream().mapToInt(Evidence::weight).sum();
  }

  /** All that is seen. What is not known of one of them says nothing. */
  static Set<Evidence> of(Profile one, Profile other) {
    List<Evidence> seen = new ArrayList<>();
    birthDates(one.birthDate(), other.birthDate(), seen);
    names(one.name(), other.name(), seen);
    equal(one.sex(), other.sex(), SEX, seen);
    equal(one.mother(), other.mother(), MOTHER, seen);
    equal(one.father(), other.father(), FATHER, seen);
    return seen.isEmpty() ? EnumSet.noneOf(Evidence.class) : EnumSet.copyOf(seen);
  }

  private static void birthDates(
      @Nullable LocalDate one, @Nullable LocalDate other, List<Evidence> seen) {
    if (one == null || other == null) {
      return;
    }
    boolean swapped =
        one.getYear() == other.getYear()
            && one.getDayOfMonth() == other.getMonthValue()
            && one.getMonthValue() == other.getDayOfMonth();
    if (one.equals(other)) {
      seen.add(Evidence.BIRTH_DATE_SAME);
    } else if (swapped) {
      seen.add(Evidence.BIRTH_DATE_SWAPPED);
    } else {
      boolean near = Spelling.distance(one.toString(), other.toString()) <= 1;
      seen.add(near ? Evidence.BIRTH_DATE_NEAR : Evidence.BIRTH_DATE_DIFFERS);
    }
  }

  private static void names(FoldedName one, FoldedName other, List<Evidence> seen) {
    boolean swapped =
        !one.surname().equals(one.first())
            && Spelling.isNear(one.together(), other.surname())
            && Spelling.isNear(other.together(), one.surname());
    if (swapped && !one.first().isEmpty() && !other.first().isEmpty()) {
      seen.add(Evidence.NAMES_SWAPPED);
      return;
    }
    if (!one.given().isEmpty() && !other.given().isEmpty()) {
      seen.add(given(one, other));
    }
    if (!one.surname().isEmpty() && !other.surname().isEmpty()) {
      seen.add(surnames(one.surname(), other.surname()));
    }
  }

  private static Evidence given(FoldedName one, FoldedName other) {
    if (one.given().equals(other.given())) {
      return Evidence.GIVEN_SAME;
    }
    if (Spelling.isNear(one.first(), other.first())) {
      return Evidence.GIVEN_NEAR;
    }
    boolean shared = one.given().stream().anyMatch(other.given()::contains);
    return shared ? Evidence.GIVEN_SHARED : Evidence.GIVEN_DIFFERS;
  }

  private static Evidence surnames(String one, String other) {
    if (one.equals(other)) {
      return Evidence.SURNAME_SAME;
    }
    return Spelling.isNear(one, other) ? Evidence.SURNAME_NEAR : Evidence.SURNAME_DIFFERS;
  }

  private record Turnout(Evidence same, Evidence differs) {}

  private static void equal(
      @Nullable String one, @Nullable String other, Turnout turnout, List<Evidence> seen) {
    if (one != null && other != null) {
      seen.add(one.equals(other) ? turnout.same() : turnout.differs());
    }
  }
}
