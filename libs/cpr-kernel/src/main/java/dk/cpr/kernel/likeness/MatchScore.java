package dk.cpr.kernel.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two profiles. */
public final class MatchScore {
  private static final Turnout SEX = new Turnout(MatchWeight.SEX_SAME, MatchWeight.SEX_DIFFERS);
  private static final Turnout MOTHER =
      new Turnout(MatchWeight.MOTHER_SAME, MatchWeight.MOTHER_DIFFERS);
  private static final Turnout FATHER =
      new Turnout(MatchWeight.FATHER_SAME, MatchWeight.FATHER_DIFFERS);

  private MatchScore() {}

  /** Sum of the weights of what speaks for and against; the higher the likelier. */
  public static int score(Profile one, Profile other) {
    return of(one, other).stream().mapToInt(MatchWeight::weight).sum();
  }

  /** All that is seen. What is not known of one of them says nothing. */
  static Set<MatchWeight> of(Profile one, Profile other) {
    List<MatchWeight> seen = new ArrayList<>();
    birthDates(one.birthDate(), other.birthDate(), seen);
    names(one.name(), other.name(), seen);
    equal(one.sex(), other.sex(), SEX, seen);
    equal(one.mother(), other.mother(), MOTHER, seen);
    equal(one.father(), other.father(), FATHER, seen);
    return seen.isEmpty() ? EnumSet.noneOf(MatchWeight.class) : EnumSet.copyOf(seen);
  }

  private static void birthDates(
      @Nullable LocalDate one, @Nullable LocalDate other, List<MatchWeight> seen) {
    if (one == null || other == null) {
      return;
    }
    boolean swapped =
        one.getYear() == other.getYear()
            && one.getDayOfMonth() == other.getMonthValue()
            && one.getMonthValue() == other.getDayOfMonth();
    if (one.equals(other)) {
      seen.add(MatchWeight.BIRTH_DATE_SAME);
    } else if (swapped) {
      seen.add(MatchWeight.BIRTH_DATE_SWAPPED);
    } else {
      boolean near = EditDistance.distance(one.toString(), other.toString()) <= 1;
      seen.add(near ? MatchWeight.BIRTH_DATE_NEAR : MatchWeight.BIRTH_DATE_DIFFERS);
    }
  }

  private static void names(FoldedName one, FoldedName other, List<MatchWeight> seen) {
    boolean swapped =
        !one.surname().equals(one.first())
            && EditDistance.isNear(one.together(), other.surname())
            && EditDistance.isNear(other.together(), one.surname());
    if (swapped && !one.first().isEmpty() && !other.first().isEmpty()) {
      seen.add(MatchWeight.NAMES_SWAPPED);
      return;
    }
    if (!one.given().isEmpty() && !other.given().isEmpty()) {
      seen.add(given(one, other));
    }
    if (!one.surname().isEmpty() && !other.surname().isEmpty()) {
      seen.add(surnames(one.surname(), other.surname()));
    }
  }

  private static MatchWeight given(FoldedName one, FoldedName other) {
    if (one.given().equals(other.given())) {
      return MatchWeight.GIVEN_SAME;
    }
    if (EditDistance.isNear(one.first(), other.first())) {
      return MatchWeight.GIVEN_NEAR;
    }
    boolean shared = one.given().stream().anyMatch(other.given()::contains);
    return shared ? MatchWeight.GIVEN_SHARED : MatchWeight.GIVEN_DIFFERS;
  }

  private static MatchWeight surnames(String one, String other) {
    if (one.equals(other)) {
      return MatchWeight.SURNAME_SAME;
    }
    return EditDistance.isNear(one, other) ? MatchWeight.SURNAME_NEAR : MatchWeight.SURNAME_DIFFERS;
  }

  private record Turnout(MatchWeight same, MatchWeight differs) {}

  private static void equal(
      @Nullable String one, @Nullable String other, Turnout turnout, List<MatchWeight> seen) {
    if (one != null && other != null) {
      seen.add(one.equals(other) ? turnout.same() : turnout.differs());
    }
  }
}
