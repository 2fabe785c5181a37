package dk.cpr.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The committed {@code openapi.yaml} of a service: its doors and the schemas of what they take. */
final class Contract {
  private static final String COMPONENTS = "#/components/schemas/";
  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  static Contract committed() throws IOException {
    return new Contract(new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()));
  }

  List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        doors.add(door(operation.getKey(), path.getKey(), operation.getValue()));
      }
    }
    return doors;
  }

  private static Door door(String method, String path, JsonNode operation) {
    List<Door.Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      parameters.add(
          new Door.Parameter(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              parameter.path("schema")));
    }
    @Nullable JsonNode body =
        operation.has("requestBody")
            ? operation.at("/requestBody/content/application~1json/schema")
            : null;
    return new Door(method.toUpperCase(Locale.ROOT), path, parameters, body);
  }

  /** The schema itself, where this one only refers to it. */
  JsonNode resolved(JsonNode schema) {
    String name = nameOf(schema);
    return name.isEmpty()
        ? schema
        : resolved(document.path("components").path("schemas").path(name));
  }

  /** Name of the component that a schema refers to, "" when it stands where it is used. */
  static String nameOf(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith(COMPONENTS) ? reference.substring(COMPONENTS.length()) : "";
  }
}
