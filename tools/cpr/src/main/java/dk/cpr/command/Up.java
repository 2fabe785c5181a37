package dk.cpr.command;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.ComponentStatus;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.Preflight;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.RunLock;
import dk.cpr.local.register.StartProgress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts what is down, fills an empty register with the demo population, and shows how to use it.
 */
@Command(name = "up", description = "Build what is stale, start the register, show how to use it.")
final class Up extends RegisterCommand {

  @Option(
      names = "--only",
      paramLabel = "COMPONENT",
      split = ",",
      description = "Start these alone, postgres among them.")
  private List<String> only = List.of();

  @Option(names = "--empty", description = "Fill the register with nobody.")
  private boolean empty;

  Up(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    Terminal terminal = terminal();
    List<Component> wanted = wanted();
    LocalRegister register = LocalRegister.of(config());
    try (RunLock held = RunLock.take(config(), "up")) {
      List<Component> down = down(register, wanted);
      if (down.isEmpty()) {
        terminal.line("The register is up.");
      } else {
        new Preflight(register).check(down);
        if (register.isNew()) {
          terminal.line("Starting for the first time: keys and databases take a minute more.");
        }
        start(register, down, terminal);
      }
      DemoFill demo = new DemoFill(register);
      if (wanted.size() == Component.values().length && !empty) {
        demo.fill(terminal);
      }
      terminal.line(new Welcome(register, wanted, demo.people()).text());
    }
    return 0;
  }

  private static void start(LocalRegister register, List<Component> down, Terminal terminal) {
    Thread breakOff = new Thread(register::breakOff, "break off");
    Runtime.getRuntime().addShutdownHook(breakOff);
    register.start(down, new Shown(terminal));
    Runtime.getRuntime().removeShutdownHook(breakOff);
  }

  private static List<Component> down(LocalRegister register, List<Component> wanted) {
    return register.status().stream()
        .filter(status -> status.state() != ComponentStatus.State.READY)
        .map(ComponentStatus::component)
        .filter(wanted::contains)
        .toList();
  }

  private List<Component> wanted() {
    if (only.isEmpty()) {
      return List.of(Component.values());
    }
    List<Component> wanted = only.stream().map(Component::named).sorted().toList();
    if (!wanted.contains(Component.POSTGRES)) {
      throw new CannotRun("Nothing works without postgres: name it in --only too.");
    }
    return wanted;
  }

  /** One line for each component that is ready, and one that counts for the next. */
  private record Shown(Terminal terminal) implements StartProgress {

    @Override
    public void waiting(Component component, Duration since) {
      terminal.passing("  %-20s %4d s".formatted(component.title(), since.toSeconds()));
    }

    @Override
    public void ready(Component component, Duration took) {
      terminal.line(
          String.format(
              Locale.ROOT,
              "  %-20s ready after %5.1f s",
              component.title(),
              took.toMillis() / 1000.0));
    }
  }
}
