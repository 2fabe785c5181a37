package dk.cpr.command;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.RunLock;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the register and deletes all it knows, keys and passwords too. */
@Command(name = "reset", description = "Stop the register and delete its data, keys and passwords.")
final class Reset extends RegisterCommand {

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  Reset(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    RegisterConfig config = config();
    if (!yes) {
      String question =
          "Delete every person, key and password of the register in " + config.runFolder() + "?";
      if (!terminal().ask(question + " Type yes:").orElse("").equals("yes")) {
        throw new CannotRun("Nothing is deleted; ./cpr reset --yes does not ask.");
      }
    }
    LocalRegister register = LocalRegister.of(config);
    try (RunLock held = RunLock.take(config, "reset")) {
      new TokenCache(config.runFolder()).forget();
      register.stop();
      register.delete();
      terminal().line("The register is gone; ./cpr up makes a new one.");
    }
    return 0;
  }
}
