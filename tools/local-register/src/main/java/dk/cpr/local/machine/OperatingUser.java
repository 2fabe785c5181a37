package dk.cpr.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system's user that this process runs as. */
public final class OperatingUser {

  private static final Path SELF = Path.of("/proc/self");

  private OperatingUser() {}

  /** The numeric user id; 0 is root. */
  public static int id() {
    try {
      return (Integer) Files.getAttribute(SELF, "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean isRoot() {
    return id() == 0;
  }
}
