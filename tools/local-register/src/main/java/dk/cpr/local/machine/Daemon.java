package dk.cpr.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that goes on when the Java process that started it ends. It is found again by a mark in
 * its environment, not by a file with a number: such a file may be lost or name a stranger.
 */
public final class Daemon {

  private static final int LOOKS = 5;
  private static final String MARK = "CPR_LOCAL";
  private static final long LOG_LIMIT = 10L << 20;

  private final String mark;
  private final Path log;
  private @Nullable ProcessHandle known;
  private long logBegin;

  private Daemon(String mark, Path log) {
    this.mark = mark;
    this.log = log;
  }

  /** The daemon of that name belonging to {@code runFolder}; what it prints goes to {@code log}. */
  public static Daemon of(Path runFolder, String name, Path log) {
    return new Daemon(runFolder.toAbsolutePath().normalize() + "#" + name, log);
  }

  /** Its process while it lives, whoever started it. */
  public synchronized Optional<ProcessHandle> process() {
    if (known == null || !stillBears(known)) {
      known = search().findFirst().orElse(null);
    }
    return Optional.ofNullable(known);
  }

  public boolean isRunning() {
    return process().isPresent();
  }

  public Path log() {
    return log;
  }

  /** Starts it in a session of its own, so that Ctrl-C in this terminal does not reach it. */
  public synchronized void start(List<String> command, Map<String, String> environment) {
    List<String> detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    try {
      Files.createDirectories(log.resolveSibling("."));
      limitLog();
      logBegin = Files.exists(log) ? Files.size(log) : 0;
      ProcessBuilder builder =
          new ProcessBuilder(detached)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      builder.environment().put(MARK, mark);
      known = builder.start().toHandle();
    } catch (IOException e) {
      throw new CannotRun("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** Asks it to end, and kills it, with the children it leaves, after {@code patience}. */
  public void stop(Duration patience) {
    process()
        .ifPresent(
            process -> {
              process.destroy();
              hasEnded(process, patience);
            });
    kill();
  }

  /** Ends it and its children as a crash would (SIGKILL). */
  public void kill() {
    for (ProcessHandle process : search().toList()) {
      process.destroyForcibly();
      if (!hasEnded(process, Duration.ofSeconds(10))) {
        throw new CannotRun("Process " + process.pid() + " cannot be ended.");
      }
    }
  }

  /** The last lines of its log, those of an earlier life left out if it was started here. */
  public String lastLines(int count) {
    try {
      String text = Files.readString(log, StandardCharsets.ISO_8859_1);
      List<String> lines = text.substring((int) logBegin).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  private void limitLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** While one program takes the place of another the process has no environment for a moment. */
  private boolean stillBears(ProcessHandle process) {
    for (int look = 0; look < LOOKS && process.isAlive(); look++) {
      if (bears(process)) {
        return true;
      }
      LockSupport.parkNanos(20_000_000);
    }
    return false;
  }

  /** A process whose parent does not ask for its exit code stays listed, without environment. */
  private boolean hasEnded(ProcessHandle process, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && bears(process)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(20_000_000);
    }
    return true;
  }

  /** Its process, then the children that inherited the mark. */
  private Stream<ProcessHandle> search() {
    return ProcessHandle.allProcesses()
        .filter(this::bears)
        .sorted(Comparator.comparing(ProcessHandle::pid));
  }

  private boolean bears(ProcessHandle process) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
      return Arrays.asList(new String(environment, StandardCharsets.UTF_8).split("\0", -1))
          .contains(MARK + "=" + mark);
    } catch (IOException e) {
      // Another user's process, or one that has just ended.
      return false;
    }
  }
}
