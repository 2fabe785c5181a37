package dk.cpr.local.postgres;

import dk.cpr.local.machine.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of temporary servers, named for the Java process that made them, so that what a killed
 * test run left behind is found and ended by the next.
 */
final class TemporaryFolders {

  private static final Path PARENT = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String PREFIX = "cpr-postgres-" + System.getProperty("user.name") + "-";

  private TemporaryFolders() {}

  static Path make() {
    try {
      sweep();
      return Files.createTempDirectory(PARENT, PREFIX + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep() throws IOException {
    for (Path folder : folders()) {
      String pid = folder.getFileName().toString().substring(PREFIX.length()).replaceAll("-.*", "");
      if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        LocalPostgres.at(folder, 0).crash();
        CacheFolder.delete(folder);
      }
    }
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(PARENT)) {
      return all.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }
}
