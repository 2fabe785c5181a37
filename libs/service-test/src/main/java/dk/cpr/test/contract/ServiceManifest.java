package dk.cpr.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The committed Kubernetes manifest says what the one that the build makes says. Lists are compared
 * as sets: the generator's order of ports changes from build to build.
 */
public abstract class ServiceManifest {
  private static final Path BUILT = Path.of("target/kubernetes/kubernetes.yml");

  @Test
  void theCommittedManifestIsTheOneThatTheBuildMakes() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path committed = here.resolveSibling("k8s/base/" + here.getFileName() + ".yml");
    if (Boolean.getBoolean("cpr.update")) {
      Files.copy(BUILT, committed, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(resources(committed))
        .as("k8s/base (renew it with -Dcpr.update=true)")
        .isEqualTo(resources(BUILT));
  }

  private static List<JsonNode> resources(Path file) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    List<JsonNode> resources = new ArrayList<>();
    yaml.readerFor(JsonNode.class)
        .<JsonNode>readValues(file.toFile())
        .forEachRemaining(resource -> resources.add(inOneOrder(resource)));
    assertThat(resources).isNotEmpty();
    return resources;
  }

  private static JsonNode inOneOrder(JsonNode node) {
    if (node instanceof ArrayNode array) {
      List<JsonNode> members = new ArrayList<>();
      array.forEach(member -> members.add(inOneOrder(member)));
      members.sort(Comparator.comparing(JsonNode::toString));
      return JsonNodeFactory.instance.arrayNode().addAll(members);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(entry -> copy.set(entry.getKey(), inOneOrder(entry.getValue())));
      return copy;
    }
    return node;
  }
}
