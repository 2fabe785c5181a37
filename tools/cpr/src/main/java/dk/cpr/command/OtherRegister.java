package dk.cpr.command;

import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.Targets;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A register elsewhere, as {@code --to} and {@code --token-file} name it. */
final class OtherRegister {
  private static final String SERVICE = "{service}";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private OtherRegister() {}

  /** Where its services are, and the operator's token, read anew each time. */
  static Targets targets(List<String> named, @Nullable Path tokenFile) {
    if (tokenFile == null || named.isEmpty()) {
      throw new CannotRun("--to and --token-file belong together.");
    }
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    named.forEach(address -> put(address, bases));
    for (RegisterService service : RegisterService.values()) {
      if (!bases.containsKey(service)) {
        throw new CannotRun("--to names no address of " + service.moduleName() + ".");
      }
    }
    token(tokenFile);
    return new Targets(bases, () -> token(tokenFile));
  }

  private static void put(String address, Map<RegisterService, URI> bases) {
    if (address.contains(SERVICE)) {
      for (RegisterService service : RegisterService.values()) {
        bases.put(service, url(address.replace(SERVICE, service.moduleName())));
      }
      return;
    }
    int sign = address.indexOf('=');
    if (sign < 0) {
      throw new CannotRun(
          "--to names a service: https://{service}.example, or number-service=https://…");
    }
    bases.put(service(address.substring(0, sign)), url(address.substring(sign + 1)));
  }

  private static RegisterService service(String name) {
    return Arrays.stream(RegisterService.values())
        .filter(service -> service.moduleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new CannotRun("--to: there is no service " + name + "."));
  }

  /** A token goes there: over TLS, or to this machine. */
  private static URI url(String text) {
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new CannotRun("--to: " + text + " is no URL.");
    }
    boolean isSafe =
        "https".equals(url.getScheme())
            || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
    if (url.getHost() == null || !isSafe || !Set.of("", "/").contains(url.getRawPath())) {
      throw new CannotRun(
          "--to: "
              + text
              + " is no address of a service: https://HOST[:PORT]; http only for"
              + " this machine.");
    }
    return url;
  }

  private static String token(Path file) {
    try {
      String token = Files.readString(file).strip();
      if (token.isEmpty() || token.chars().anyMatch(Character::isWhitespace)) {
        throw new CannotRun("No token stands in " + file + ".");
      }
      return token;
    } catch (IOException e) {
      throw new CannotRun("Cannot read " + file + ".", e);
    }
  }
}
