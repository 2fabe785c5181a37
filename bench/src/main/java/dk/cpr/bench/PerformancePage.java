package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/performance.md}: a section for each measurement, which replaces its own and leaves
 * the others.
 */
final class PerformancePage {
  private static final String HEAD =
      """
      # Performance

      Every section is written by the measurement it names, from what was measured. Figures depend on the machine;
      ratios are what to compare.
      """;

  private PerformancePage() {}

  static Path of(Path root) {
    return root.resolve("docs/performance.md");
  }

  /** Puts a section of that title in the place of the one that has it, or at the end. */
  static void write(Path file, String title, String text) {
    String section = "\n## " + title + "\n\n" + text.strip() + "\n";
    try {
      String page = Files.exists(file) ? Files.readString(file) : HEAD;
      Matcher old =
          Pattern.compile("(?ms)^\\n## " + Pattern.quote(title) + "$.*?(?=^\\n## |\\z)")
              .matcher(page);
      Files.writeString(
          file, old.find() ? old.replaceFirst(Matcher.quoteReplacement(section)) : page + section);
    } catch (IOException e) {
      throw new CannotRun("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
