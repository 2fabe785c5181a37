package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class RepeatedReportTest {

  @Test
  void theSameKeyAndBodyGiveTheSameAnswer() {
    Report report = Report.by(World.womanWithHome());
    String key = UUID.randomUUID().toString();
    Response first = report.send(key);
    Response second = report.send(key);
    assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    Report report = Report.by(World.womanWithHome());
    String key = UUID.randomUUID().toString();
    report.send(key);
    Response other = report.with("sequence", 2).send(key);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void theSameChildUnderANewKeyIsRefused() {
    Report report = Report.by(World.womanWithHome());
    report.send();
    Response again = report.send();
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/already-reported");
  }

  @Test
  void theSameChildFromAnotherHospitalIsRefused() {
    Report report = Report.by(World.womanWithHome());
    report.send();
    String other = Tokens.system("hospital-2", "10000099", "hospital").token();
    assertThat(report.send(UUID.randomUUID().toString(), other).statusCode()).isEqualTo(409);
  }

  @Test
  void aKeySentManyTimesAtOnceMakesOneChild() {
    Somebody mother = World.womanWithHome();
    Report report = Report.by(mother);
    String key = UUID.randomUUID().toString();
    List<Response> answers = atOnce(() -> report.send(key));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 202));
    assertThat(answers.stream().map(a -> a.<String>path("birthId")).distinct()).hasSize(1);
    Child.ended(answers.getFirst());
    assertThat(Child.values(mother.id(), "child")).hasSize(1);
  }

  @Test
  void aChildReportedManyTimesAtOnceIsTakenOnce() {
    Somebody mother = World.womanWithHome();
    Report report = Report.by(mother);
    List<Response> answers = atOnce(report::send);
    assertThat(answers.stream().filter(a -> a.statusCode() == 409)).hasSize(answers.size() - 1);
    answers.stream().filter(a -> a.statusCode() != 409).forEach(Child::ended);
    assertThat(Child.values(mother.id(), "child")).hasSize(1);
  }

  private static List<Response> atOnce(Supplier<Response> send) {
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<CompletableFuture<Response>> sent =
          IntStream.range(0, 6)
              .mapToObj(i -> CompletableFuture.supplyAsync(send, threads))
              .toList();
      return sent.stream().map(CompletableFuture::join).toList();
    }
  }
}
