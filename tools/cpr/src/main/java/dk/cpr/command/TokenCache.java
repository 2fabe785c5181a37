package dk.cpr.command;

import dk.cpr.local.identity.AssuranceLevel;
import dk.cpr.local.machine.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tokens that were handed out last, one file each that only its owner can read: the second at
 * which the token ends, then the token. {@code ./cpr token} reads them without starting a JVM while
 * they have a minute left; whatever stops the register or changes an identity forgets them.
 */
final class TokenCache {
  private static final Pattern ENDS = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,12})");

  private final Path folder;

  TokenCache(Path runFolder) {
    this.folder = runFolder.resolve("tokens");
  }

  /** Keeps a token; one that does not say when it ends is not kept. */
  void keep(String who, AssuranceLevel level, String token) {
    Matcher ends = ENDS.matcher(payload(token));
    if (ends.find()) {
      makeFolder();
      SecretFile.write(
          folder.resolve(who + "." + level.name().toLowerCase(Locale.ROOT)),
          ends.group(1) + " " + token + "\n");
    }
  }

  /** Deletes them all. */
  void forget() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tokens = Files.list(folder)) {
      for (Path token : tokens.toList()) {
        Files.deleteIfExists(token);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String payload(String token) {
    int begin = token.indexOf('.') + 1;
    int end = token.indexOf('.', begin);
    return end < 0
        ? ""
        : new String(
            Base64.getUrlDecoder().decode(token.substring(begin, end)), StandardCharsets.UTF_8);
  }

  private void makeFolder() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
