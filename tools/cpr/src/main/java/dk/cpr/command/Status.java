package dk.cpr.command;

import dk.cpr.local.register.ComponentStatus;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.util.List;

/** {@code status}: a table of the components. */
final class Status implements Main.Command {

  private final RegisterConfig config;

  Status(RegisterConfig config) {
    this.config = config;
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Main.knownOptions(arguments);
    terminal.line(
        "%-20s %-10s %8s %7s %10s".formatted("component", "state", "process", "port", "memory"));
    LocalRegister.of(config).status().stream().map(Status::row).forEach(terminal::line);
    return 0;
  }

  private static String row(ComponentStatus status) {
    String state =
        switch (status.state()) {
          case DOWN -> "down";
          case NOT_READY -> "not ready";
          case READY -> "ready";
        };
    String pid = status.pid().isPresent() ? Long.toString(status.pid().getAsLong()) : "-";
    String memory = status.memory() == 0 ? "-" : (status.memory() >> 20) + " MiB";
    return "%-20s %-10s %8s %7d %10s"
        .formatted(status.component().title(), state, pid, status.port(), memory);
  }
}
