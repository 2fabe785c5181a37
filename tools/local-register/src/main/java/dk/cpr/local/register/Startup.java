package dk.cpr.local.register;

import dk.cpr.local.machine.CannotRun;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time from a component's launch until it is ready to work. */
final class Startup {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final LocalRegister register;
  private final Component component;
  private final StartProgress progress;
  private final long begun = System.nanoTime();

  Startup(LocalRegister register, Component component, StartProgress progress) {
    this.register = register;
    this.component = component;
    this.progress = progress;
    progress.waiting(component, Duration.ZERO);
  }

  /** Returns when it is ready; a process that ends before, or takes four minutes, is refused. */
  void await() {
    Duration launched = since();
    while (!register.isReady(component)) {
      if (register.isBrokenOff()) {
        throw new CannotRun("Broken off; what was started is stopped again.");
      }
      if (!register.isRunning(component)) {
        throw new CannotRun(component.title() + " ended before it was ready." + log());
      }
      if (since().minus(launched).compareTo(LIMIT) > 0) {
        throw new CannotRun(component.title() + " is not ready after four minutes." + log());
      }
      progress.waiting(component, since());
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    progress.ready(component, since());
  }

  private String log() {
    return component == Component.POSTGRES
        ? " See " + register.postgres().log()
        : " The end of its log "
            + register.daemon(component).log()
            + ":\n"
            + register.daemon(component).lastLines(20);
  }

  private Duration since() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
