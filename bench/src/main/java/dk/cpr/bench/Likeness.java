package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a running service was started, so that another can be started like it. */
final class Likeness {
  private final List<String> words;
  private final Map<String, String> environment = new HashMap<>();

  private Likeness(long pid) {
    this.words = words(pid, "cmdline");
    for (String word : words(pid, "environ")) {
      int equals = word.indexOf('=');
      environment.put(word.substring(0, equals), word.substring(equals + 1));
    }
  }

  static Likeness of(long pid) {
    return new Likeness(pid);
  }

  /** The same virtual machine and its settings, some more of them, and another jar. */
  List<String> command(List<String> more, Path jar) {
    List<String> command = new ArrayList<>(words.subList(0, words.indexOf("-jar")));
    command.addAll(more);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  /** The jar it was started from. */
  Path jar() {
    return Path.of(words.get(words.indexOf("-jar") + 1));
  }

  /** A copy of all its variables. */
  Map<String, String> environment() {
    return new HashMap<>(environment);
  }

  private static List<String> words(long pid, String file) {
    try {
      String text = Files.readString(Path.of("/proc/" + pid + "/" + file), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\0", -1)).filter(word -> !word.isEmpty()).toList();
    } catch (IOException e) {
      throw new CannotRun("Process " + pid + " cannot be looked into.", e);
    }
  }
}
