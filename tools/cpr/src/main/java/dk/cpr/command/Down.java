package dk.cpr.command;

import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.RunLock;
import java.util.List;

/** {@code down}: stops everything; its data stay. */
final class Down implements Main.Command {

  private final RegisterConfig config;

  Down(RegisterConfig config) {
    this.config = config;
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Main.knownOptions(arguments);
    LocalRegister register = LocalRegister.of(config);
    try (RunLock held = RunLock.take(config, "down")) {
      List<String> running =
          register.status().stream()
              .filter(status -> status.pid().isPresent())
              .map(status -> status.component().title())
              .toList();
      register.stop();
      terminal.line(
          running.isEmpty()
              ? "The register was down."
              : "Stopped " + String.join(", ", running) + ".");
    }
    return 0;
  }
}
