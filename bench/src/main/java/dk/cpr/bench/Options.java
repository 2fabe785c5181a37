package dk.cpr.bench;

import java.nio.file.Path;

/**
 * How much of look-ups is measured.
 *
 * @param root the suite's own folder
 * @param seconds of each measurement; a token that is handed out has a minute left
 */
record Options(Path root, int persons, int pairs, int seconds, Path report) {

  static Options of(Path root, Arguments arguments) {
    Options options =
        new Options(
            root,
            arguments.number("--persons", 1_000_000, Population.MOST),
            arguments.number("--pairs", 5, 1_000),
            arguments.number("--seconds", 10, 50),
            arguments.path("--report", PerformancePage.of(root)));
    arguments.end();
    return options;
  }
}
