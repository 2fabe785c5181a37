package dk.cpr.system.noninterference;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a sequence begins with.
 *
 * @param index sequences beside each other differ in it
 * @param traits what is other than usual
 */
record Scene(int index, Set<Trait> traits) {
  private static final int DAYS = 7_000;
  private static final int CHILD_DAYS = 1_400;
  private static final int OTHERS = 50;

  /** What may be other than usual. */
  enum Trait {
    /** The hidden one has another number in the other register. */
    OTHER_NUMBER,
    /** Nobody is protected at first. */
    OPEN,
    /** The hidden one has a guardian in whose home she lives. */
    HOSTED,
    /** The guardian bears the surname of the hidden one. */
    HOST_NAMESAKE,
    /** Protected until a day that an end in the past is written beside. */
    SHORT
  }

  static Scene usual(int index, Trait... traits) {
    EnumSet<Trait> set = EnumSet.noneOf(Trait.class);
    set.addAll(Set.of(traits));
    return new Scene(index, set);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  String number(Role role, Side side) {
    return switch (role) {
      case HIDDEN -> woman(index * 4, is(Trait.OTHER_NUMBER) && side == Side.B);
      case DOUBLE -> woman(index * 4 + 1, false);
      case WARD -> woman(index * 4 + 2, false);
      case SPOUSE -> man(index * 3);
      case HOST -> man(index * 3 + 1);
      case RESIDENT -> man(index * 3 + 2);
      case CHILD -> child(index * 2);
      case SON -> child(index * 2 + 1);
    };
  }

  LocalDate born(Role role, Side side) {
    return dk.cpr.kernel.number.Personnummer.of(number(role, side)).birthDate();
  }

  /** Another number is of the same day: what counts by age does not differ. */
  private static String woman(int place, boolean another) {
    int ordinal = place / DAYS + (another ? OTHERS : 0);
    return at(LocalDate.of(1970, 1, 1).plusDays(place % DAYS), Sex.K, ordinal);
  }

  /** No man was born on a day on which a woman was: who changes sex gets no one else's number. */
  private static String man(int place) {
    return at(LocalDate.of(1945, 1, 1).plusDays(place % DAYS), Sex.M, place / DAYS);
  }

  private static String child(int place) {
    return at(LocalDate.of(2015, 1, 1).plusDays(place % CHILD_DAYS), Sex.K, place / CHILD_DAYS);
  }

  private static String at(LocalDate born, Sex sex, int ordinal) {
    return NumberSeries.of(born, sex).at(ordinal).digits();
  }
}
