package dk.cpr.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where unpacked servers are kept between runs: {@code $CPR_CACHE}, else {@code
 * $XDG_CACHE_HOME/cpr}, else {@code ~/.cache/cpr}. An entry appears whole or not at all, so several
 * processes may make the same one at the same time.
 */
public final class CacheFolder {

  private final Path root;

  private CacheFolder(Path root) {
    this.root = root;
  }

  /** The cache of the current user. */
  public static CacheFolder ofUser() {
    Optional<Path> own = Optional.ofNullable(System.getenv("CPR_CACHE")).map(Path::of);
    Optional<Path> xdg =
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(dir -> Path.of(dir, "cpr"));
    return new CacheFolder(
        own.or(() -> xdg).orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache/cpr")));
  }

  static CacheFolder at(Path root) {
    return new CacheFolder(root);
  }

  /** Fills an empty folder. */
  @FunctionalInterface
  public interface Filling {
    void into(Path emptyFolder) throws IOException;
  }

  /**
   * The entry of that name, made by {@code filling} when it is not there yet. The user's number is
   * part of the folder's name, so a shared cache never hands one user's programs to another.
   */
  public Path entry(String name, Filling filling) {
    Path entry = root.resolve(name + "-" + OperatingUser.id());
    if (Files.isDirectory(entry)) {
      return entry;
    }
    try {
      Files.createDirectories(root);
      sweep("." + name + "-");
      Path making =
          Files.createTempDirectory(
              root,
              "." + name + "-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        filling.into(making);
        publish(making, entry);
      } finally {
        delete(making);
      }
      return entry;
    } catch (IOException e) {
      throw new CannotRun("Cannot write the cache folder " + root + ": " + e.getMessage(), e);
    }
  }

  private static void publish(Path made, Path entry) throws IOException {
    try {
      Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(entry)) {
        throw e;
      }
      // Another process was first; its entry is as good as ours.
    }
  }

  /** What a killed process left half made; an hour is longer than any filling takes. */
  private void sweep(String prefix) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().startsWith(prefix) && isBefore(old, entry)) {
          delete(entry);
        }
      }
    }
  }

  /** Another process may be publishing the entry at this moment: what is gone is not old. */
  private static boolean isBefore(FileTime instant, Path entry) throws IOException {
    try {
      return Files.getLastModifiedTime(entry).compareTo(instant) < 0;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  /** Deletes a folder with all that is in it; another may be deleting it at the same time. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      return goOnIfGone(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(folder);
      return failure == null ? FileVisitResult.CONTINUE : goOnIfGone(failure);
    }

    private static FileVisitResult goOnIfGone(IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
