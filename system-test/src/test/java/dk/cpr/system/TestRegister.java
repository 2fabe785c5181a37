package dk.cpr.system;

import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.Ports;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.StartProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One register for all system tests, on free ports and in a folder of its own, with the demo
 * population.
 */
final class TestRegister {
  private static @Nullable LocalRegister register;

  private TestRegister() {}

  static synchronized LocalRegister get() {
    if (register == null) {
      LocalRegister begun = begin();
      register = begun;
    }
    return register;
  }

  /** Base folder of the suite. */
  static Path root() {
    return Path.of(System.getProperty("cpr.root", "..")).toAbsolutePath().normalize();
  }

  private static LocalRegister begin() {
    try {
      Path run = Files.createTempDirectory("cpr-system-").resolve("run");
      LocalRegister begun = LocalRegister.of(new RegisterConfig(root(), run, Ports.free()));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    begun.stop();
                    begun.delete();
                  }));
      begun.start(StartProgress.unseen());
      DemoLoad.into(begun);
      return begun;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
