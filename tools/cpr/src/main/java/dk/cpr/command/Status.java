package dk.cpr.command;

import dk.cpr.local.register.ComponentStatus;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.RegisterConfig;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** A table of the components. */
@Command(name = "status", description = "What runs, where, with how much memory.")
final class Status extends RegisterCommand {

  Status(Supplier<RegisterConfig> config, Terminal terminal) {
    super(config, terminal);
  }

  @Override
  public Integer call() {
    terminal()
        .line(
            "%-20s %-10s %8s %7s %10s"
                .formatted("component", "state", "process", "port", "memory"));
    LocalRegister.of(config()).status().stream().map(Status::row).forEach(terminal()::line);
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
