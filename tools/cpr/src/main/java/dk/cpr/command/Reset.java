package dk.cpr.command;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.RunLock;
import java.util.List;

/** {@code reset [--yes]}: stops the register and deletes all it knows, keys and passwords too. */
final class Reset implements Main.Command {

  private final RegisterConfig config;

  Reset(RegisterConfig config) {
    this.config = config;
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Main.knownOptions(arguments, "--yes");
    if (!arguments.contains("--yes")) {
      String question =
          "Delete every person, key and password of the register in " + config.runFolder() + "?";
      if (!terminal.ask(question + " Type yes:").orElse("").equals("yes")) {
        throw new CannotRun("Nothing is deleted; ./cpr reset --yes does not ask.");
      }
    }
    LocalRegister register = LocalRegister.of(config);
    try (RunLock held = RunLock.take(config, "reset")) {
      register.stop();
      register.delete();
      terminal.line("The register is gone; ./cpr up makes a new one.");
    }
    return 0;
  }
}
