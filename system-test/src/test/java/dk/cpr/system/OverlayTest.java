package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The overlays render; skipped, and said so, where there is no kubectl. */
class OverlayTest {
  @Test
  void theLocalOverlayRendersWithAllFiveServices() throws Exception {
    boolean kubectl =
        Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    assumeTrue(kubectl, "kubectl is not on the PATH: the overlays are not rendered");
    Process process =
        new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/local")
            .directory(TestRegister.root().toFile())
            .redirectErrorStream(true)
            .start();
    String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(rendered).isZero();
    assertThat(rendered)
        .contains("kind: Cluster", "kind: NetworkPolicy", "readOnlyRootFilesystem: true")
        .contains("name: number-service", "name: person-service", "name: address-service")
        .contains("name: protection-service", "name: disclosure-service");
  }
}
