package dk.cpr.local.register;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must be so before a register is started; each refusal is one clear sentence. */
public final class Preflight {

  private static final long NEEDED = 3L << 30;

  private final LocalRegister register;

  public Preflight(LocalRegister register) {
    this.register = register;
  }

  /** Refuses a start of these components that cannot succeed. */
  public void check(Collection<Component> wanted) {
    List<Component> down =
        wanted.stream().filter(component -> !register.isRunning(component)).toList();
    checkBuilt(down);
    checkPorts(down);
    if (down.size() == Component.values().length) {
      checkMemory(availableMemory());
      checkDisk(freeDisk());
    }
  }

  private void checkBuilt(List<Component> down) {
    for (Component component : down) {
      if (component.isService() && !register.isBuilt(component)) {
        throw new CannotRun(component.title() + " is not built; ./cpr up builds it.");
      }
    }
  }

  private void checkPorts(List<Component> down) {
    for (Component component : down) {
      Map<String, Integer> ports = register.config().ports().byVariable();
      Stream.of(component.portVariable(), component.managementPortVariable())
          .filter(ports::containsKey)
          .filter(variable -> FreePort.isTaken(ports.getOrDefault(variable, 0)))
          .findFirst()
          .ifPresent(
              variable -> {
                throw new CannotRun(
                    "Port %d, which %s needs, is taken by another program; choose another: %s=…"
                        .formatted(ports.get(variable), component.title(), variable));
              });
    }
  }

  static void checkMemory(long available) {
    if (available < NEEDED) {
      throw new CannotRun(
          "The register needs 3 GiB of free memory; there are %.1f GiB."
              .formatted(gibi(available)));
    }
  }

  static void checkDisk(long free) {
    if (free < NEEDED) {
      throw new CannotRun(
          "The register needs 3 GiB of free disk; there are %.1f GiB.".formatted(gibi(free)));
    }
  }

  private long freeDisk() {
    try {
      return Files.getFileStore(register.config().runFolder()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the kernel could give without swapping, within a container's limit. */
  private static long availableMemory() {
    long limit =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getTotalMemorySize();
    try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
          .map(available -> Math.min(available, limit))
          .findFirst()
          .orElse(limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double gibi(long bytes) {
    return bytes / (double) (1L << 30);
  }
}
