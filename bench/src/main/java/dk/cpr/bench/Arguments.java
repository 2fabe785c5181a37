package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands behind {@code bench/run}: a measurement's name, then options with their values. */
final class Arguments {
  private final Map<String, String> given = new HashMap<>();

  /** Options in pairs. */
  Arguments(List<String> words) {
    for (int i = 0; i < words.size(); i += 2) {
      if (i + 1 == words.size()) {
        throw new CannotRun(words.get(i) + " needs a value; bench/run --help lists options.");
      }
      given.put(words.get(i), words.get(i + 1));
    }
  }

  /** A whole number from 1 to {@code most}. */
  int number(String name, int otherwise, int most) {
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

  Path path(String name, Path otherwise) {
    String text = given.remove(name);
    return text == null ? otherwise : Path.of(text).toAbsolutePath();
  }

  /** Refuses what nobody asked for. */
  void end() {
    if (!given.isEmpty()) {
      throw new CannotRun("There is no option " + given.keySet() + "; see bench/run --help.");
    }
  }
}
