package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Resident memory of processes, looked at every two seconds while something goes on. */
final class MemoryWatch implements AutoCloseable {
  private final Map<String, Long> pids;
  private final Map<String, Course> courses = new LinkedHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looking;

  /** MiB of one process. */
  static final class Course {
    private double first;
    private double most;
    private double last;

    double first() {
      return first;
    }

    double most() {
      return most;
    }

    double last() {
      return last;
    }

    private void see(double mebibytes) {
      first = first == 0 ? mebibytes : first;
      most = Math.max(most, mebibytes);
      last = mebibytes;
    }
  }

  /** Watches from now on. */
  MemoryWatch(Map<String, Long> pids) {
    this.pids = pids;
    pids.keySet().forEach(name -> courses.put(name, new Course()));
    looking = clock.scheduleAtFixedRate(this::look, 0, 2, TimeUnit.SECONDS);
  }

  Map<String, Course> courses() {
    return courses;
  }

  private synchronized void look() {
    pids.forEach(
        (name, pid) -> {
          Course course = courses.get(name);
          if (course != null) {
            course.see(resident(pid));
          }
        });
  }

  private static double resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .findFirst()
              .orElse(0)
          / 1024.0;
    } catch (IOException e) {
      throw new CannotRun("The memory of a process cannot be read.", e);
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    look();
    clock.shutdown();
  }
}
