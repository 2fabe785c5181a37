package dk.cpr.person.undertaking;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One thing that another service does. Both ways can be taken again without doing anything twice.
 *
 * @param name upper case, unique in its plan; stands in the table
 */
public record PlanStep<R>(String name, Function<Deed<R>, Taken> forward, Consumer<Deed<R>> back) {

  /** Whether the step is taken. */
  public enum Taken {
    DONE,
    /** To be asked again: it was begun, and is not certain yet. */
    NOT_YET
  }

  /** One that is done when it is answered. */
  public static <R> PlanStep<R> of(String name, Consumer<Deed<R>> forward, Consumer<Deed<R>> back) {
    return new PlanStep<>(
        name,
        deed -> {
          forward.accept(deed);
          return Taken.DONE;
        },
        back);
  }
}
