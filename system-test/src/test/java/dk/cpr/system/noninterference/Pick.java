package dk.cpr.system.noninterference;

import java.util.List;
import java.util.Random;

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

  private static final List<Role> OTHERS = List.of(Role.RESIDENT, Role.SPOUSE, Role.HIDDEN);

  static Pick of(Random random) {
    return new Pick(
        SUBJECTS.get(random.nextInt(SUBJECTS.size())),
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
