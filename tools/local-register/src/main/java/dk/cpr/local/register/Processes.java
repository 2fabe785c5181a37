package dk.cpr.local.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A component's process and the memory of it and its children: each shared page counted once, by
 * parts (PSS), since PostgreSQL's children share most of theirs.
 */
record Processes(OptionalLong pid, long memory) {

  static Processes of(LocalRegister register, Component component) {
    OptionalLong pid =
        component == Component.POSTGRES
            ? register.postgres().pid()
            : register.daemon(component).process().stream()
                .mapToLong(ProcessHandle::pid)
                .findFirst();
    Optional<ProcessHandle> process =
        pid.isPresent() ? ProcessHandle.of(pid.getAsLong()) : Optional.empty();
    long memory =
        process.stream()
            .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
            .mapToLong(Processes::memory)
            .sum();
    return new Processes(pid, memory);
  }

  private static long memory(ProcessHandle process) {
    Path folder = Path.of("/proc/" + process.pid());
    long proportional = kibibytes(folder.resolve("smaps_rollup"), "Pss:");
    return 1024 * (proportional > 0 ? proportional : kibibytes(folder.resolve("status"), "VmRSS:"));
  }

  private static long kibibytes(Path file, String label) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(label))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      // The process has just ended, or is not ours to look into.
      return 0;
    }
  }
}
