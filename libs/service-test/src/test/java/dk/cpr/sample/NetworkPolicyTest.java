package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dk.cpr.test.structure.Arrows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The network lets pass what is an arrow and nothing else. */
class NetworkPolicyTest {
  private static final String NAME = "app.kubernetes.io/name";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void aServiceIsReachedByTheServicesThatCallIt() throws IOException {
    Map<String, Set<String>> opened = new TreeMap<>();
    Path file = Path.of("../../k8s/components/network-policy/policies.yaml");
    try (MappingIterator<JsonNode> policies =
        YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (policies.hasNext()) {
        JsonNode spec = policies.next().path("spec");
        String service = spec.at("/podSelector/matchLabels").path(NAME).asText("");
        if (!service.isEmpty()) {
          assertThat(opened.put(service, callers(spec))).as(service).isNull();
        }
      }
    }
    Map<String, Set<String>> arrows = new TreeMap<>();
    opened.keySet().forEach(service -> arrows.put(service, Arrows.callersOf(service)));
    assertThat(opened).hasSize(5).isEqualTo(arrows);
  }

  private static Set<String> callers(JsonNode spec) {
    Set<String> callers = new TreeSet<>();
    for (JsonNode rule : spec.path("ingress")) {
      for (JsonNode from : rule.path("from")) {
        for (JsonNode expression : from.at("/podSelector/matchExpressions")) {
          expression.path("values").forEach(value -> callers.add(value.asText()));
        }
      }
    }
    return callers;
  }
}
