package dk.cpr.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** The committed Kubernetes manifest is the one that the build makes. */
public abstract class ServiceManifest {
  private static final Path BUILT = Path.of("target/kubernetes/kubernetes.yml");

  @Test
  void theCommittedManifestIsTheOneThatTheBuildMakes() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path committed = here.resolveSibling("k8s/base/" + here.getFileName() + ".yml");
    if (Boolean.getBoolean("cpr.update")) {
      Files.copy(BUILT, committed, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(committed)
        .as("k8s/base (renew it with -Dcpr.update=true)")
        .hasSameTextualContentAs(BUILT);
  }
}
