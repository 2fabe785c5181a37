package dk.cpr.person.undertaking;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One thing that another service does. Both ways can be taken again without doing anything twice.
 *
 * @param name upper case, unique in its plan; stands in the table
 */
public record PlanStep<R>(
    String name, Function<Deed<R>, Taken> forward, Function<Deed<R>, Taken> back) {

  /** Whether the step is taken. */
  public enum Taken {
    DONE,
    /** To be asked again: it was begun, and is not certain yet. */
    NOT_YET
  }

  /** One that is done when it is answered. */
  public static <R> PlanStep<R> of(String name, Consumer<Deed<R>> forward, Consumer<Deed<R>> back) {
    return new PlanStep<>(name, done(forward), done(back));
  }

  /** One of which nothing is taken back. */
  public static <R> PlanStep<R> onward(String name, Function<Deed<R>, Taken> forward) {
    return new PlanStep<>(name, forward, ignored -> Taken.DONE);
  }

  private static <R> Function<Deed<R>, Taken> done(Consumer<Deed<R>> way) {
    return deed -> {
      way.accept(deed);
      return Taken.DONE;
    };
  }
}
