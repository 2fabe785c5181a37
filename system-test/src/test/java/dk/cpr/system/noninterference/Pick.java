package dk.cpr.system.noninterference;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What is drawn for a step, once for both registers.
 *
 * @param subject whom it is about
 * @param other a second person
 * @param any some number
 */
record Pick(Role subject, Role other, int any) {
  /** About whom others ask; the hidden one most of the time. */
  private static final List<Role> SUBJECTS =
      List.of(
          Role.HIDDEN,
          Role.HIDDEN,
          Role.HIDDEN,
          Role.HIDDEN,
          Role.CHILD,
          Role.SPOUSE,
          Role.WARD,
          Role.DOUBLE);

  private static final Set<Role> KIN = Set.of(Role.CHILD, Role.SPOUSE, Role.WARD);

  private static final List<Role> OTHERS = List.of(Role.RESIDENT, Role.SPOUSE, Role.HIDDEN);

  static Pick of(Random random) {
    return of(random, SUBJECTS);
  }

  /** Not about kin, whose facts name the hidden one by number to who may see them. */
  static Pick besideKin(Random random) {
    return of(random, SUBJECTS.stream().filter(role -> !KIN.contains(role)).toList());
  }

  private static Pick of(Random random, List<Role> subjects) {
    return new Pick(
        subjects.get(random.nextInt(subjects.size())),
        OTHERS.get(random.nextInt(OTHERS.size())),
        random.nextInt(1_000));
  }

  /** About that one. */
  static Pick about(Role subject) {
    return new Pick(subject, Role.RESIDENT, 0);
  }

  /** One of the texts. */
  String one(String... texts) {
    return texts[any % texts.length];
  }
}
