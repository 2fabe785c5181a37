package dk.cpr.local.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * Names and secrets in one file that only its owner can read. A secret is made at random the first
 * time it is asked for and stays the same afterwards.
 */
public final class SecretFile {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final Properties secrets = new Properties();

  private SecretFile(Path file) {
    this.file = file;
  }

  /** Opens the file; one that is not there yet has no secrets. */
  public static SecretFile open(Path file) {
    SecretFile opened = new SecretFile(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        opened.secrets.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return opened;
  }

  /** The secret of that name: 24 random bytes as URL-safe text. */
  public synchronized String secret(String name) {
    String known = secrets.getProperty(name);
    if (known != null) {
      return known;
    }
    String made = random();
    secrets.setProperty(name, made);
    save();
    return made;
  }

  /** 24 random bytes as text of letters, digits, {@code -} and {@code _}. */
  public static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Writes text to a file that only its owner can read, whole or not at all. */
  public static void write(Path file, String text) {
    try {
      Path making = file.resolveSibling("." + file.getFileName() + "-" + random());
      Files.createFile(making, OWNER_ONLY);
      Files.writeString(making, text);
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save() {
    StringWriter text = new StringWriter();
    try {
      secrets.store(text, null);
      write(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
