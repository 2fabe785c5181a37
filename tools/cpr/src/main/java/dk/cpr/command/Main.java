package dk.cpr.command;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.ComponentStatus;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The command line behind {@code ./cpr}: a command and its arguments; the exit code is 0 or 1. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      System.err.println("cpr: which command? ./cpr help lists them.");
      return 1;
    }
    try {
      Path root = Path.of(System.getProperty("cpr.root", "."));
      Terminal terminal = Terminal.ofProcess();
      Command command = command(arguments.getFirst(), root);
      return command.run(arguments.subList(1, arguments.size()), terminal);
    } catch (CannotRun e) {
      System.err.println("cpr: " + e.getMessage());
      return 1;
    }
  }

  private static Command command(String name, Path root) {
    RegisterConfig config = RegisterConfig.ofClone(root, System.getenv());
    return switch (name) {
      case "up" -> new Up(config);
      case "down" -> new Down(config);
      case "status" -> new Status(config);
      case "import" -> new Import(config);
      case "token" -> new ShowToken(config);
      case "reset" -> new Reset(config);
      default -> throw new CannotRun("There is no command " + name + "; ./cpr help lists them.");
    };
  }

  /** A command with the arguments that follow its name; it answers the exit code. */
  interface Command {
    int run(List<String> arguments, Terminal terminal);
  }

  /** The value after {@code --name}, or {@code otherwise}. */
  static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf("--" + name);
    if (at < 0) {
      return otherwise;
    }
    if (at + 1 == arguments.size()) {
      throw new CannotRun("--" + name + " needs a value.");
    }
    return arguments.get(at + 1);
  }

  /** Refuses to go on with a register in which one of these is not ready. */
  static void requireReady(LocalRegister register, Collection<Component> needed) {
    for (ComponentStatus status : register.status()) {
      if (needed.contains(status.component()) && status.state() != ComponentStatus.State.READY) {
        throw new CannotRun(status.component().title() + " is not ready; ./cpr up starts it.");
      }
    }
  }

  /** Refuses an option that a command does not know. */
  static void knownOptions(List<String> arguments, String... known) {
    arguments.stream()
        .filter(argument -> argument.startsWith("-"))
        .filter(argument -> !Arrays.asList(known).contains(argument))
        .findFirst()
        .ifPresent(
            argument -> {
              throw new CannotRun("There is no option " + argument + "; ./cpr help lists them.");
            });
  }
}
