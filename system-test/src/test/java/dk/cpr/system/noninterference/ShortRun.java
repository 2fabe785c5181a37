package dk.cpr.system.noninterference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs the sequences of a seed, a stretch of them beside each other, and writes the report. */
final class ShortRun {
  private static final int STRETCH = 300;

  private final Report report = new Report();
  private final Runner runner;
  private final long seed;
  private final SequenceGenerator generator;
  private final List<Difference> differences = new ArrayList<>();
  private int next;
  private int nextAlone = Municipalities.ALONE;

  ShortRun(World world, long seed) {
    this.runner = new Runner(world, report);
    this.seed = seed;
    this.generator = new SequenceGenerator(seed);
  }

  Report report() {
    return report;
  }

  /** The next free scenes. */
  int scenes(int count) {
    int first = next;
    next += count;
    return first;
  }

  /** Runs the directed sequences; what differs, by row. */
  Map<Sequence, List<Difference>> rows() {
    List<Sequence> rows = Rows.all(scenes(100), seed);
    List<Difference> found = runner.run(rows);
    Map<Sequence, List<Difference>> byRow = new LinkedHashMap<>();
    rows.forEach(
        row -> byRow.put(row, found.stream().filter(one -> one.sequence().equals(row)).toList()));
    return byRow;
  }

  /** Runs so many random sequences; what differs once and once more when it is tried again. */
  List<Difference> sequences(int count) {
    for (int from = 0; from < count; from += STRETCH) {
      differences.addAll(again(runner.run(random(Math.min(STRETCH, count - from)))));
    }
    return differences;
  }

  private List<Sequence> random(int count) {
    List<Sequence> some = new ArrayList<>();
    int first = scenes(count);
    for (int i = 0; i < count; i++) {
      some.add(generator.next(first + i));
    }
    return some;
  }

  /**
   * What does not come again was a minute that ended between two requests, or the order in which
   * people of other sequences, whose municipality was the same, came into a list.
   */
  private List<Difference> again(List<Difference> found) {
    if (found.isEmpty()) {
      return found;
    }
    Map<String, Difference> first = new TreeMap<>();
    found.forEach(one -> first.putIfAbsent(one.signature(), one));
    List<Sequence> repeated = new ArrayList<>();
    Map<Sequence, Difference> origin = new java.util.IdentityHashMap<>();
    for (Difference one : first.values()) {
      // The scene decides whether the number differs: that stays.
      Sequence repeat = one.sequence().at(nextAlone++);
      repeated.add(repeat);
      origin.put(repeat, one);
    }
    return runner.run(repeated).stream()
        .filter(
            one ->
                one.signature()
                    .equals(
                        java.util.Objects.requireNonNull(origin.get(one.sequence())).signature()))
        .toList();
  }

  /** Differences with one example of each and its requests. */
  static String text(List<Difference> differences) {
    Map<String, List<Difference>> grouped =
        differences.stream()
            .collect(
                Collectors.groupingBy(Difference::signature, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    grouped.forEach(
        (signature, same) ->
            text.append(
                "%d x %s%n%s%n"
                    .formatted(same.size(), same.getFirst(), same.getFirst().sequence().shown())));
    return text.toString();
  }

  /** Writes a report to the folder of what the build makes, and to the console. */
  static void write(String name, String text) {
    System.out.println(text);
    try {
      Path folder = Files.createDirectories(Path.of("target", "reports"));
      Files.writeString(folder.resolve(name + ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
