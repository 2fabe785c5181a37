package dk.cpr.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import dk.cpr.test.structure.Arrows;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules over every endpoint of a running service, read from its own OpenAPI document. */
public abstract class ServiceContract {
  private static final Path COMMITTED = Path.of("openapi.yaml");
  private static final Path BUILT = Path.of("target/openapi/openapi.yaml");

  @Test
  void theCommittedOpenApiDocumentIsTheOneThatTheBuildMakes() throws IOException {
    if (Boolean.getBoolean("cpr.update")) {
      Files.copy(BUILT, COMMITTED, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(COMMITTED)
        .as("openapi.yaml (renew it with -Dcpr.update=true)")
        .hasSameTextualContentAs(BUILT);
  }

  /** The doors that need no token, as {@code POST /v1/things}; none unless a service says so. */
  protected Set<String> openDoors() {
    return Set.of();
  }

  @Test
  void theOpenDoorsAreOpenAndStandInTheThreatModel() throws IOException {
    Path root = Path.of(System.getProperty("cpr.root", ".."));
    String threats = Files.readString(root.resolve("docs/threat-model.md"));
    List<Operation> open =
        operations().stream().filter(o -> openDoors().contains(o.toString())).toList();
    assertThat(open).hasSameSizeAs(openDoors());
    for (Operation operation : open) {
      assertThat(operation.call(null).statusCode()).as(operation.toString()).isIn(200, 400);
      assertThat(threats).contains("| `" + operation + "` | everyone |");
    }
  }

  @Test
  void noPathAnswersWithoutAToken() throws IOException {
    for (Operation operation : guarded()) {
      Response answer = operation.call(null);
      assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).as(operation.toString()).startsWith("Bearer");
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  @Test
  void noPathAcceptsAnExpiredForeignOrForgedToken() throws IOException {
    List<String> bad =
        List.of(
            Tokens.caseworkerOf("0101").expired().token(),
            Tokens.caseworkerOf("0101").claim("aud", "another").token(),
            Tokens.caseworkerOf("0101").claim("iss", "http://localhost:1/foreign").token(),
            Tokens.caseworkerOf("0101").forged().token());
    for (Operation operation : operations()) {
      for (String token : bad) {
        assertThat(operation.call(token).statusCode()).as(operation.toString()).isEqualTo(401);
      }
    }
  }

  @Test
  void noPathServesAPersonWithoutASecondFactor() throws IOException {
    for (Operation operation : operations()) {
      for (String role :
          List.of(
              "caseworker",
              "office",
              "citizen",
              "auditor",
              "process-operator",
              "system",
              "service")) {
        Response answer =
            operation.call(
                Tokens.caseworkerOf("0101")
                    .claim("groups", List.of(role))
                    .claim("person_id", UUID.randomUUID().toString())
                    .claim("acr", Tokens.LOW)
                    .token());
        assertThat(answer.statusCode()).as("%s as %s", operation, role).isIn(401, 403);
      }
    }
  }

  @Test
  void noPathServesARoleThatIsNotKnown() throws IOException {
    String nobody = Tokens.caseworkerOf("0101").claim("groups", List.of("nobody")).token();
    for (Operation operation : guarded()) {
      assertThat(operation.call(nobody).statusCode()).as(operation.toString()).isEqualTo(403);
    }
  }

  @Test
  void aServiceOpensTheDoorsOfItsArrowsAndNoOther() throws IOException {
    Set<String> arrows = Arrows.into(String.valueOf(Path.of("").toAbsolutePath().getFileName()));
    for (Operation operation : guarded()) {
      for (String service : Arrows.SERVICES) {
        int status = operation.call(Tokens.service(service)).statusCode();
        if (arrows.contains(operation + " <- " + service)) {
          assertThat(status).as("%s as %s", operation, service).isNotIn(401, 403);
        } else {
          assertThat(status).as("%s as %s", operation, service).isEqualTo(403);
        }
      }
    }
  }

  /** Whoever builds against the contract knows how each operation refuses, and in which form. */
  @Test
  void everyOperationTellsHowItMayRefuse() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(COMMITTED.toFile());
    assertThat(contract.at("/components/schemas/Problem/properties").properties())
        .extracting(Map.Entry::getKey)
        .contains("type", "title", "status", "detail", "instance", "errors", "contradicts");
    contract
        .path("paths")
        .forEach(path -> path.forEach(operation -> requireRefusals(contract, operation)));
  }

  private static void requireRefusals(JsonNode contract, JsonNode operation) {
    List<String> statuses = new ArrayList<>(List.of("401", "403", "404", "503"));
    if (operation.has("requestBody")) {
      statuses.addAll(List.of("400", "409", "413", "415", "422"));
    }
    for (String status : statuses) {
      String ref = operation.path("responses").path(status).path("$ref").asText();
      assertThat(ref).as("%s of %s", status, operation.path("summary")).startsWith("#/");
      assertThat(
              contract
                  .at(ref.substring(1))
                  .path("content")
                  .path("application/problem+json")
                  .at("/schema/$ref")
                  .asText())
          .isEqualTo("#/components/schemas/Problem");
    }
  }

  @Test
  void everyTableAndColumnIsCommented() throws SQLException {
    assertThat(
            strings(
                """
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'flyway%'
                and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                """))
        .isEmpty();
  }

  @Test
  void theDatabaseIsDurable() throws SQLException {
    assertThat(
            strings(
                """
                select name || '=' || setting from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes')
                """))
        .containsExactlyInAnyOrder("fsync=on", "synchronous_commit=on", "full_page_writes=on");
  }

  private static List<String> strings(String sql) throws SQLException {
    String database =
        String.valueOf(Path.of("").toAbsolutePath().getFileName()).replace("-service", "");
    String prefix = "cpr.test.jdbc." + database;
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty(prefix + ".url"),
                System.getProperty(prefix + ".user"),
                System.getProperty(prefix + ".password"));
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private List<Operation> guarded() throws IOException {
    return operations().stream().filter(o -> !openDoors().contains(o.toString())).toList();
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = new YAMLMapper().readTree(COMMITTED.toFile()).get("paths");
    for (var path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method ->
                  operations.add(
                      new Operation(method.toUpperCase(java.util.Locale.ROOT), path.getKey())));
    }
    assertThat(operations).isNotEmpty();
    return operations;
  }

  private record Operation(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    Response call(@org.jspecify.annotations.Nullable String token) {
      var request = token == null ? Api.anonymous() : Api.as(token);
      String concrete = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      return (method.equals("GET") ? request : request.body("{}")).request(method, concrete);
    }
  }
}
