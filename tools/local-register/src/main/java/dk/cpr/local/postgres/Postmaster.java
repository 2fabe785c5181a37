package dk.cpr.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The server's process, as the file {@code postmaster.pid} in its data folder names it. */
final class Postmaster {

  private Postmaster() {}

  static OptionalLong pid(Path data) {
    try (var lines = Files.lines(file(data))) {
      long pid = lines.findFirst().map(String::strip).map(Long::parseLong).orElse(0L);
      return isPostgres(pid) ? OptionalLong.of(pid) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * After a power cut the number in the file may belong to any other process, and PostgreSQL would
   * not start beside it.
   */
  static void forgetDead(Path data) {
    if (pid(data).isEmpty()) {
      try {
        Files.deleteIfExists(file(data));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("/postgres"))
        .isPresent();
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
