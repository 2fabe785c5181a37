package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code bench/run}; the exit code is 0 or 1. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    int exit = 0;
    try {
      Path root = Path.of(System.getProperty("cpr.root", ".")).toAbsolutePath();
      run(root, arguments[0], new Arguments(List.of(arguments).subList(1, arguments.length)));
    } catch (CannotRun e) {
      System.err.println("bench: " + e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private static void run(Path root, String measurement, Arguments arguments) {
    switch (measurement) {
      case "look-ups" -> new LookUps(Options.of(root, arguments)).run();
      case "compare" -> Comparison.of(root, arguments).run();
      case "allocations" -> Allocations.of(root, arguments).run();
      case "import" -> Imports.of(root, arguments).run();
      case "events" -> Events.of(root, arguments).run();
      case "protections" -> ConfirmationTimes.of(root, arguments).run();
      case "start" -> Starts.of(root, arguments).run();
      default -> throw new CannotRun("There is no measurement " + measurement + "; see --help.");
    }
  }
}
