package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.Daemon;
import dk.cpr.local.machine.FreePort;
import dk.cpr.local.machine.Web;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The bench application as a process like the register's own disclosure-service: the same command
 * and environment but for its jar and its ports, so that only the three classes differ.
 */
final class BenchApplication {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path jar;
  private final Daemon daemon;
  private final int port = FreePort.find();
  private final int managementPort = FreePort.find();

  BenchApplication(Path root, Path runFolder) {
    this.jar = root.resolve("bench/target/quarkus-app/quarkus-run.jar");
    this.daemon = Daemon.of(runFolder, "bench", runFolder.resolve("logs/bench.log"));
  }

  int port() {
    return port;
  }

  URI metrics() {
    return URI.create("http://127.0.0.1:" + managementPort + "/q/metrics");
  }

  long pid() {
    return daemon
        .process()
        .orElseThrow(() -> new CannotRun("The bench application has ended."))
        .pid();
  }

  /** Starts it in the likeness of a running service, and returns when it is ready. */
  void start(long likeness) {
    Likeness running = Likeness.of(likeness);
    Map<String, String> environment = running.environment();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    daemon.start(running.command(List.of(), jar), environment);
    awaitReady();
  }

  void stop() {
    daemon.stop(Duration.ofSeconds(15));
  }

  private void awaitReady() {
    URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Web.isOk(ready)) {
      if (!daemon.isRunning() || System.nanoTime() > end) {
        throw new CannotRun(
            "The bench application does not start; the end of its log:\n" + daemon.lastLines(20));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
