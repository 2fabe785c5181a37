package dk.cpr.local.postgres;

import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.OperatingUser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs. PostgreSQL refuses to run as root; as root they are started through
 * {@code unshare -U}, where the process sees itself as nobody while its files stay root's.
 */
record PostgresPrograms(Path bin) {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /** Unpacks them into the user's cache unless they are there. */
  static PostgresPrograms unpacked() {
    String name = "postgres-" + version();
    Path folder = CacheFolder.ofUser().entry(name, PostgresPrograms::unpack);
    return new PostgresPrograms(folder.resolve("bin"));
  }

  /** Runs a program to its end in {@code folder}; what it says is kept there. */
  void run(Path folder, String program, List<String> arguments) {
    Path output = folder.resolve("programs.log");
    List<String> command = new ArrayList<>();
    if (OperatingUser.isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .directory(folder.toFile())
              .start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new CannotRun(program + " of PostgreSQL failed:\n" + tail(output) + rootHint());
      }
    } catch (IOException e) {
      throw new CannotRun("Cannot run " + program + " of PostgreSQL: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted while waiting for " + program + " of PostgreSQL.", e);
    }
  }

  private static String tail(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }

  private static String rootHint() {
    return OperatingUser.isRoot()
        ? "\nAs root it needs user namespaces (`unshare -U id` must work); an ordinary user needs"
            + " nothing."
        : "";
  }

  private static String version() {
    try (InputStream in = PostgresPrograms.class.getResourceAsStream("server.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("postgresql.version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path into) throws IOException {
    InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE);
    if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
      throw new CannotRun("The local register brings PostgreSQL for Linux on x86-64 only.");
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, into);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("archive entry outside its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
  }
}
