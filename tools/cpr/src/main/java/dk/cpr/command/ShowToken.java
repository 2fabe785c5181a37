package dk.cpr.command;

import dk.cpr.local.identity.AssuranceLevel;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An access token of a demo identity, alone on its line. */
@Command(
    name = "token",
    description =
        "An access token of a demo identity. It is handed out again while it has a minute left.")
final class ShowToken extends RegisterCommand {

  @Parameters(paramLabel = "WHO", description = "The identity; ./cpr up lists them.")
  private String who = "";

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "substantial",
      description = "low leaves a person's second factor out; substantial (default); high.")
  private String level = "";

  ShowToken(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    AssuranceLevel wanted = AssuranceLevel.parse(level);
    LocalRegister register = LocalRegister.of(config());
    Main.requireReady(register, List.of(Component.KEYCLOAK));
    String token = register.token(who, wanted);
    new TokenCache(config().runFolder()).keep(who, wanted, token);
    terminal().line(token);
    return 0;
  }
}
