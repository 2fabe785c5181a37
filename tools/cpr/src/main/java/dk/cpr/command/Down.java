package dk.cpr.command;

import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.RunLock;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Stops everything; its data stay. */
@Command(name = "down", description = "Stop the register; its data stay.")
final class Down extends RegisterCommand {

  Down(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    LocalRegister register = LocalRegister.of(config());
    try (RunLock held = RunLock.take(config(), "down")) {
      List<String> running =
          register.status().stream()
              .filter(status -> status.pid().isPresent())
              .map(status -> status.component().title())
              .toList();
      new TokenCache(config().runFolder()).forget();
      register.stop();
      terminal()
          .line(
              running.isEmpty()
                  ? "The register was down."
                  : "Stopped " + String.join(", ", running) + ".");
    }
    return 0;
  }
}
