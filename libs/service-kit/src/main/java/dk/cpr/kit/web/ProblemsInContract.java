package dk.cpr.kit.web;

import dk.cpr.kit.problem.Problem;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts into the contract of each operation how it may refuse: by which status, and the form of the
 * problem that tells why. What a kind of operation can be refused for is the same in every service.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemsInContract implements OASFilter {
  private static final String SCHEMA = "Problem";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Set<PathItem.HttpMethod> WRITING =
      Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.DELETE);

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
      return;
    }
    Components components =
        contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
    contract.setComponents(components);
    components.addSchema(SCHEMA, problem());
    Set<Integer> used = new LinkedHashSet<>();
    contract
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          Set<Integer> statuses = statuses(path, method, operation);
                          used.addAll(statuses);
                          statuses.forEach(status -> refuse(operation, status));
                        }));
    used.forEach(status -> components.addResponse(name(status), response(status)));
  }

  private static Set<Integer> statuses(
      String path, PathItem.HttpMethod method, Operation operation) {
    Set<Integer> statuses = new LinkedHashSet<>();
    boolean hasBody = operation.getRequestBody() != null;
    boolean hasParameters =
        operation.getParameters() != null && !operation.getParameters().isEmpty();
    if (hasBody || hasParameters) {
      statuses.add(400);
    }
    statuses.addAll(List.of(401, 403, 404));
    if (WRITING.contains(method)) {
      statuses.add(409);
    }
    if (path.endsWith("/changes")) {
      statuses.add(410);
    }
    if (hasBody) {
      statuses.addAll(List.of(413, 415, 422));
    }
    statuses.add(503);
    return statuses;
  }

  private static void refuse(Operation operation, int status) {
    operation
        .getResponses()
        .addAPIResponse(
            Integer.toString(status),
            OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
  }

  private static String name(int status) {
    return SCHEMA + status;
  }

  private static APIResponse response(int status) {
    String slugs =
        Arrays.stream(ProblemType.values())
            .filter(type -> type.status() == status)
            .map(type -> "`" + type.slug() + "`: " + type.title())
            .collect(Collectors.joining("; "));
    return OASFactory.createAPIResponse()
        .description(slugs)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(SCHEMAS + SCHEMA))));
  }

  /** RFC 9457, with what this register adds: see docs/errors.md. */
  private static Schema problem() {
    return object(
        Map.of(
            "type", text("/problems/ and the slug"),
            "title", text("The same for every occurrence of a type"),
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
            "detail", text("What is to be done about this one"),
            "instance", text("urn of this occurrence, which stands in the log"),
            "errors",
                list(
                    object(
                        Map.of(
                            "pointer", text("JSON pointer into the request"),
                            "code", text("Which rule"),
                            "message", text("What was expected; never a value")))),
            "contradicts",
                list(
                    object(
                        Map.of(
                            "factId", text("The fact that stands against it"),
                            "kind", text("Its kind"),
                            "personId", text("Whose it is"),
                            "knownSince", text("Since when it is registered"))))));
  }

  private static Schema object(Map<String, Schema> properties) {
    Schema object = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    properties.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(property -> object.addProperty(property.getKey(), property.getValue()));
    return object;
  }

  private static Schema list(Schema items) {
    return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
