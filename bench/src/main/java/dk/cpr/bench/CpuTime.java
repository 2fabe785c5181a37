package dk.cpr.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Microseconds of CPU, user and system, as {@code /proc/<pid>/stat} counts them (proc(5)). */
final class CpuTime {
  /** The kernel shows hundredths of a second to programs, whatever it counts in itself. */
  private static final long MICROS_PER_TICK = 10_000;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private CpuTime() {}

  /** Of a process with all its threads. */
  static long of(long pid) {
    return sum(pid, USER, SYSTEM);
  }

  /** Of a process with its children, those that have ended among them. */
  static long ofFamily(long pid) {
    long living =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToLong(child -> of(child.pid()))
            .sum();
    return living + sum(pid, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
  }

  /** Of the children of this process that have ended. */
  static long ofEndedChildren() {
    return sum(ProcessHandle.current().pid(), CHILDREN_USER, CHILDREN_SYSTEM);
  }

  private static long sum(long pid, int... fields) {
    try {
      String line =
          Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
      // The second field, a name in parentheses, may hold anything.
      List<String> values = List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
      long ticks = 0;
      for (int field : fields) {
        ticks += Long.parseLong(values.get(field));
      }
      return ticks * MICROS_PER_TICK;
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        throw new UncheckedIOException(e);
      }
      // A child that has just ended is counted with its parent.
      return 0;
    }
  }
}
