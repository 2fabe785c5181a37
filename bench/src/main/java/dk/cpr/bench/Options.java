package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param root the suite's own folder
 * @param seconds of each measurement; a token that is handed out has a minute left
 */
record Options(Path root, int persons, int pairs, int seconds, Path report) {

  static Options of(Path root, List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size()) {
        throw new CannotRun(arguments.get(i) + " needs a value; bench/run --help lists options.");
      }
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    Options options =
        new Options(
            root,
            number(given, "--persons", 1_000_000, Population.MOST),
            number(given, "--pairs", 5, 1_000),
            number(given, "--seconds", 10, 50),
            report(root, given.remove("--report")));
    if (!given.isEmpty()) {
      throw new CannotRun("There is no option " + given.keySet() + "; see bench/run --help.");
    }
    return options;
  }

  private static Path report(Path root, @Nullable String given) {
    return given == null ? root.resolve("docs/performance.md") : Path.of(given).toAbsolutePath();
  }

  private static int number(Map<String, String> given, String name, int otherwise, int most) {
    String text = given.remove(name);
    if (text == null) {
      return otherwise;
    }
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new CannotRun(name + " takes a number from 1 to " + most + ".");
    }
    return number;
  }
}
