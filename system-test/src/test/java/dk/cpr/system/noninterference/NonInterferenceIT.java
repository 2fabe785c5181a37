package dk.cpr.system.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Two registers that differ only in name and address of somebody protected, or in whether there is
 * such a person, answer alike to all who may not see it; docs/non-interference.md.
 */
class NonInterferenceIT {
  private static final long SEED = Long.getLong("cpr.seed", 1968L);
  private static final int FEW = Integer.getInteger("cpr.sequences", 300);
  private static final int MANY = Integer.getInteger("cpr.sequences", 20_000);
  private static World world;
  private static ShortRun run;

  @BeforeAll
  static void start() {
    System.out.println("seed " + SEED + " (another: -Dcpr.seed=…)");
    world = World.started();
    run = new ShortRun(world, SEED);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Each way in which something has leaked once. */
  @TestFactory
  Stream<DynamicTest> nothingLeaksTheWayItDidOnce() {
    return run.rows().entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey().name(),
                    () -> assertThat(row.getValue()).as("%s", row.getKey().shown()).isEmpty()));
  }

  /** Otherwise whoever tries numbers out wears the register down, or tells by the time. */
  @Test
  @Tag("long-run")
  void anUnknownNumberCostsAtMostOneStatementMore() throws SQLException {
    assertThat(new StatementRun(world).moreOfUnknown(run.scenes(2))).isBetween(-1.5, 1.5);
  }

  @Test
  @Tag("long-run")
  void whoMayNotSeeGetsTheSameFromBoth() {
    judge(FEW, run.sequences(FEW));
  }

  @Test
  @Tag("long-run")
  void whoMayNotSeeGetsTheSameFromBothHoweverLongItIsTried() {
    judge(MANY, run.sequences(MANY));
  }

  @Test
  @Tag("long-run")
  void protectedWordsStandWithTheirOwnersOnly() {
    int first = run.scenes(20);
    new Runner(world, new Report()).run(sequences(first, 20));
    Set<String> numbers =
        IntStream.range(first, first + 20)
            .mapToObj(index -> Scene.usual(index).number(Role.HIDDEN, Side.A))
            .collect(Collectors.toSet());
    List<String> found = new Canaries(world, numbers).found();
    ShortRun.write("canaries", "protected words and numbers elsewhere: " + found);
    assertThat(found).isEmpty();
  }

  @Test
  @Tag("long-run")
  void receiptsAreWhatTheWireHasTold() throws SQLException {
    List<String> wrong = new WireRun(world).run(run.scenes(2), 2);
    ShortRun.write(
        "receipts", "answers and receipts that do not agree:\n" + String.join("\n", wrong));
    assertThat(wrong).isEmpty();
  }

  private static List<Sequence> sequences(int first, int count) {
    SequenceGenerator generator = new SequenceGenerator(SEED);
    return IntStream.range(first, first + count).mapToObj(generator::next).toList();
  }

  private static void judge(int count, List<Difference> differences) {
    String summary =
        "%d sequences of seed %d%n%s%n%s"
            .formatted(count, SEED, run.report(), ShortRun.text(differences));
    ShortRun.write("non-interference", summary);
    assertThat(run.report().unreached(Door.all())).as("doors and recipients not reached").isEmpty();
    assertThat(run.report().actsInVain()).as("acts that never succeeded").isEmpty();
    assertThat(differences.stream().map(Difference::signature).distinct())
        .as("answers that differ; the report shows each with its requests")
        .isEmpty();
  }
}
