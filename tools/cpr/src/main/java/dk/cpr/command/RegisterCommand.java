package dk.cpr.command;

import dk.cpr.local.register.RegisterConfig;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What every command has: the register it is about, where it talks, and {@code --help}. */
abstract class RegisterCommand implements Callable<Integer> {
  private final Supplier<RegisterConfig> config;
  private final Terminal terminal;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  RegisterCommand(Supplier<RegisterConfig> config, Terminal terminal) {
    this.config = config;
    this.terminal = terminal;
  }

  final RegisterConfig config() {
    return config.get();
  }

  final Terminal terminal() {
    return terminal;
  }

  final boolean isHelp() {
    return help;
  }
}
