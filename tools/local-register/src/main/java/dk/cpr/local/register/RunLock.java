package dk.cpr.local.register;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a run folder while a command changes what runs in it. The lock is the operating system's,
 * so that of a killed command is gone with it; the file only says who holds it.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock for {@code command}, or says who has it. */
  public static RunLock take(RegisterConfig config, String command) {
    Path file = config.runFolder().resolve("lock");
    // Not in the locked file itself: a process that closes it anywhere loses the lock.
    Path holder = config.runFolder().resolve("lock-holder");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new CannotRun(
            "Another run holds %s: %s. Wait for it, or end it."
                .formatted(config.runFolder(), Files.readString(holder).strip()));
      }
      Files.writeString(
          holder, "./cpr " + command + ", process " + ProcessHandle.current().pid() + "\n");
      return new RunLock(channel);
    } catch (IOException e) {
      throw new CannotRun("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
