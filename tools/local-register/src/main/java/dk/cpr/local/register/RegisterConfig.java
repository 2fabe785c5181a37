package dk.cpr.local.register;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a local register has its parts.
 *
 * @param root the suite's own folder, with the built services
 * @param runFolder everything the register writes: databases, keys, logs
 * @param ports where its components answer
 */
public record RegisterConfig(Path root, Path runFolder, Ports ports) {

  public RegisterConfig {
    root = root.toAbsolutePath().normalize();
    runFolder = runFolder.toAbsolutePath().normalize();
  }

  /**
   * The register of a clone: in {@code $CPR_RUN} or {@code .run}, on the ports it was last started
   * with, but for those chosen by the environment.
   */
  public static RegisterConfig ofClone(Path root, Map<String, String> environment) {
    Path run =
        Optional.ofNullable(environment.get("CPR_RUN"))
            .map(Path::of)
            .orElseGet(() -> root.resolve(".run"));
    Ports last = Ports.load(run.resolve(LocalRegister.PORTS_FILE)).orElseGet(Ports::standard);
    return new RegisterConfig(root, run, last.chosenBy(environment));
  }
}
