package dk.cpr.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a command talks: lines for everybody, and one line that is rewritten if somebody looks. */
final class Terminal {

  private static final String START_OF_LINE = "\r\033[K";

  private final PrintStream out;
  private final @Nullable Console person;

  private Terminal(PrintStream out, @Nullable Console person) {
    this.out = out;
    this.person = person;
  }

  static Terminal ofProcess() {
    Console console = System.console();
    return new Terminal(System.out, console != null && console.isTerminal() ? console : null);
  }

  void line(String text) {
    out.println(person == null ? text : START_OF_LINE + text);
  }

  /** Shows what goes on now, in place of what was shown so before. */
  void passing(String text) {
    if (person != null) {
      out.print(START_OF_LINE + text);
      out.flush();
    }
  }

  /** Asks a question; nobody answers when nobody reads. */
  Optional<String> ask(String question) {
    return person == null
        ? Optional.empty()
        : Optional.ofNullable(person.readLine("%s ", question));
  }
}
