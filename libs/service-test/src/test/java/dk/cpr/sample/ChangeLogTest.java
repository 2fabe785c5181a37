package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ChangeLogTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 12;
  private Instant complete = Instant.EPOCH;
  private final String service = Tokens.service("disclosure-service");

  @Test
  void aReaderThatKeepsItsCursorMissesNothingHoweverWritersOverlap() throws Exception {
    String cursor = drain("").getString("cursor");
    String run = UUID.randomUUID().toString();
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    List<String> committed = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        int writer = w;
        writers.add(pool.submit(() -> write(run, writer, committed)));
      }
      while (writers.stream().anyMatch(f -> !f.isDone())) {
        cursor = follow(cursor, run, seen);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    follow(cursor, run, seen);
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
  }

  @Test
  void aDrainedReaderIsAtOrBeyondTheCeilingThatItWasToldBeforeOnceNothingIsOpen() {
    JsonPath page = drain("");
    assertThat(page.getBoolean("drained")).isTrue();
    assertThat(page.getString("cursor")).isEqualTo(page.getString("ceiling"));
  }

  @Test
  void aCursorThatIsNotOneIsRefused() {
    Api.as(service).get("/v1/changes?after=nonsense").then().statusCode(400);
    Api.as(service).get("/v1/changes?limit=0").then().statusCode(400);
    Api.as(service).get("/v1/changes?wait=x").then().statusCode(400);
  }

  private void write(String run, int writer, List<String> committed) {
    Random random = new Random(writer);
    for (int round = 0; round < ROUNDS; round++) {
      boolean commit = random.nextInt(4) > 0;
      List<String> names =
          List.of(run + "/" + writer + "/" + round + "/a", run + "/" + writer + "/" + round + "/b");
      Api.as(service)
          .body(
              Map.of(
                  "subject",
                  UUID.randomUUID(),
                  "names",
                  names,
                  "millis",
                  random.nextInt(40),
                  "ending",
                  commit ? "COMMIT" : "ROLLBACK"))
          .post("/v1/samples/held")
          .then()
          .statusCode(204);
      if (commit) {
        committed.addAll(names);
      }
    }
  }

  /** Nothing that comes later was registered before what an earlier page said is complete. */
  private String follow(String cursor, String run, List<String> seen) {
    JsonPath page = drain(cursor);
    assertThat(page.getList("changes.recordedAt", String.class))
        .allSatisfy(at -> assertThat(Instant.parse(at)).isAfterOrEqualTo(complete));
    complete = Instant.parse(page.getString("completeUntil"));
    assertThat(complete).isBetween(Instant.now().minusSeconds(5), Instant.now());
    page.getList("changes.payload.name", String.class).stream()
        .filter(name -> name != null && name.startsWith(run))
        .forEach(seen::add);
    return page.getString("cursor");
  }

  private JsonPath drain(String cursor) {
    return Api.as(service)
        .get("/v1/changes?limit=5000&after=" + cursor)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
