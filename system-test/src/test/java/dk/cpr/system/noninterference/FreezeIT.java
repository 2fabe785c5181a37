package dk.cpr.system.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.system.noninterference.Freeze.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No byte of a protected value leaves after the protection is confirmed, wherever
 * disclosure-service stood still meanwhile: by a signal at some moment, by a debugger at each step
 * of the answer.
 */
class FreezeIT {
  private static final int CLIENTS = 6;
  private static final int FEW = 3;
  private static final int MANY = Integer.getInteger("cpr.freezes", 200);
  private static FreezeRegister register;

  @BeforeAll
  static void start() throws IOException {
    register = FreezeRegister.started();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @Test
  @Tag("long-run")
  void nothingIsToldAfterTheConfirmationOfAFewFreezes() throws IOException {
    assertNothingTold(frozenBySignal(FEW));
  }

  @Test
  @Tag("long-run")
  void nothingIsToldAfterTheConfirmationWhereverTheAnswerIs() throws IOException {
    assertNothingTold(frozenAtEachStep(1));
  }

  @Test
  @Tag("long-run")
  void nothingIsToldAfterTheConfirmationOfManyFreezes() throws IOException {
    assertNothingTold(frozenBySignal(MANY));
  }

  @Test
  @Tag("long-run")
  void nothingIsToldAfterTheConfirmationOfManyFreezesAtEachStep() throws IOException {
    assertNothingTold(frozenAtEachStep(MANY));
  }

  private static List<Outcome> frozenBySignal(int times) throws IOException {
    long seed = Long.getLong("cpr.seed", 1968L);
    System.out.println("freezes at random moments, seed " + seed);
    Random random = new Random(seed);
    List<Outcome> outcomes = new ArrayList<>();
    long pid = register.register().pid("disclosure-service");
    for (int i = 0; i < times; i++) {
      outcomes.add(new Freeze(register, CLIENTS).with(new Signals(pid, random)));
    }
    return outcomes;
  }

  private static List<Outcome> frozenAtEachStep(int times) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    List<FrozenStep> unreached = new ArrayList<>();
    try (Debugger debugger = Debugger.attached(register.debugPort())) {
      for (FrozenStep step : FrozenStep.ALL) {
        if (!debugger.knows(step)) {
          unreached.add(step);
          continue;
        }
        frozenAt(step, debugger, times)
            .ifPresentOrElse(outcomes::addAll, () -> unreached.add(step));
      }
    }
    assertThat(unreached).as("steps that no look-up comes to: mend the table of steps").isEmpty();
    return outcomes;
  }

  /** Empty when no look-up comes to the step. */
  private static Optional<List<Outcome>> frozenAt(FrozenStep step, Debugger debugger, int times)
      throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (int i = 0; i < times; i++) {
        outcomes.add(new Freeze(register, 2).with(debugger.at(step)));
      }
      return Optional.of(outcomes);
    } catch (Debugger.NotReached e) {
      return Optional.empty();
    }
  }

  private static void assertNothingTold(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    Map<String, Integer> told = new TreeMap<>();
    long fastest = outcomes.stream().mapToLong(Outcome::confirmedAfter).min().orElse(0);
    for (Outcome outcome : outcomes) {
      if (!outcome.told().isEmpty()) {
        lines.add("told " + outcome);
        told.merge(outcome.where().replaceAll("after [0-9]+ ", "after "), 1, Integer::sum);
      } else if (outcome.confirmedAfter() < 500) {
        lines.add("early " + outcome);
      }
    }
    lines.add(
        "%d freezes, %d told something: %s; the earliest confirmation after %d ms"
            .formatted(
                outcomes.size(), told.values().stream().mapToInt(n -> n).sum(), told, fastest));
    ShortRun.write("freeze", String.join("\n", lines));
    assertThat(told).as("freezes after which a protected value left").isEmpty();
  }
}
