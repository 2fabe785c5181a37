package dk.cpr.command;

import dk.cpr.local.identity.AssuranceLevel;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.util.List;

/** {@code token WHO [--level low|substantial]}: an access token of a demo identity, alone. */
final class ShowToken implements Main.Command {

  private final RegisterConfig config;

  ShowToken(RegisterConfig config) {
    this.config = config;
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Main.knownOptions(arguments, "--level");
    if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
      throw new CannotRun("Whose token? ./cpr token hospital");
    }
    AssuranceLevel level = AssuranceLevel.parse(Main.option(arguments, "level", "substantial"));
    LocalRegister register = LocalRegister.of(config);
    Main.requireReady(register, List.of(Component.KEYCLOAK));
    terminal.line(register.token(arguments.getFirst(), level));
    return 0;
  }
}
