package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of the machine with what is added to its environment; secrets go there. */
record Program(List<String> command, Map<String, String> environment) {

  /** What it printed when it ended well. */
  String run() {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotRun(command.getFirst() + " failed:\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new CannotRun("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Broken off.", e);
    }
  }

  /** The number behind a label in what a program printed. */
  static double number(String printed, String label) {
    Matcher found = Pattern.compile(Pattern.quote(label) + "([0-9.]+)").matcher(printed);
    if (!found.find()) {
      throw new CannotRun("There is no \"" + label + "\" in:\n" + printed);
    }
    return Double.parseDouble(found.group(1));
  }
}
