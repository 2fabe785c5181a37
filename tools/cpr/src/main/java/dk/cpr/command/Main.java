package dk.cpr.command;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.ComponentStatus;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line behind {@code ./cpr}. The exit code is 0, 1 when something could not be done,
 * and 2 when the command line is not understood; then nothing has been done.
 */
@Command(
    name = "./cpr",
    mixinStandardHelpOptions = false,
    description = "The register on this machine.",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private static final int WIDTH = 100;

  private Main() {}

  public static void main(String[] arguments) {
    Path root = Path.of(System.getProperty("cpr.root", "."));
    System.exit(
        commandLine(() -> RegisterConfig.ofClone(root, System.getenv()), Terminal.ofProcess())
            .execute(arguments));
  }

  /** All commands; the configuration is read by the one that is run. */
  static CommandLine commandLine(Supplier<RegisterConfig> config, Terminal terminal) {
    CommandLine all =
        new CommandLine(new Main())
            .addSubcommand(new Up(config, terminal))
            .addSubcommand(new Down(config, terminal))
            .addSubcommand(new Status(config, terminal))
            .addSubcommand(new ShowToken(config, terminal))
            .addSubcommand(new Import(config, terminal))
            .addSubcommand(new FillPeople(config, terminal))
            .addSubcommand(new Reset(config, terminal));
    return all.setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler(Main::misunderstood)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int misunderstood(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("cpr: " + problem.getMessage());
    err.println(command.getCommandSpec().qualifiedName() + " --help tells what there is.");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int failed(Exception problem, CommandLine command, ParseResult parsed)
      throws Exception {
    if (problem instanceof CannotRun) {
      command.getErr().println("cpr: " + problem.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw problem;
  }

  /** Refuses to go on with a register in which one of these is not ready. */
  static void requireReady(LocalRegister register, Collection<Component> needed) {
    for (ComponentStatus status : register.status()) {
      if (needed.contains(status.component()) && status.state() != ComponentStatus.State.READY) {
        throw new CannotRun(status.component().title() + " is not ready; ./cpr up starts it.");
      }
    }
  }
}
