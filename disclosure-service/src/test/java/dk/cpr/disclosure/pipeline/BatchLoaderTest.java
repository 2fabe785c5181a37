package dk.cpr.disclosure.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {
  private final List<List<Integer>> statements = Collections.synchronizedList(new ArrayList<>());
  private final List<Promise<List<String>>> underway =
      Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final BatchLoader<Integer, String> loader = new BatchLoader<>(this::answer);

  private Future<List<String>> answer(List<Integer> questions) {
    statements.add(questions);
    Promise<List<String>> promise = Promise.promise();
    underway.add(promise);
    begun.countDown();
    return promise.future();
  }

  private void end(int statement) {
    underway
        .get(statement)
        .complete(
            statements.get(statement).stream().map(question -> "answer " + question).toList());
  }

  @Test
  void oneAloneWaitsForNothing() {
    Future<String> answer = loader.ask(1);

    assertThat(statements).containsExactly(List.of(1));
    end(0);
    assertThat(answer.result()).isEqualTo("answer 1");
  }

  @Test
  void thoseThatComeMeanwhileShareTheNextAndEachGetsItsOwn() {
    loader.ask(1);
    List<Future<String>> meanwhile = List.of(loader.ask(2), loader.ask(3), loader.ask(2));
    assertThat(statements).hasSize(1);

    end(0);
    assertThat(statements).containsExactly(List.of(1), List.of(2, 3, 2));
    assertThat(meanwhile).noneMatch(Future::isComplete);
    end(1);
    assertThat(meanwhile)
        .extracting(Future::result)
        .containsExactly("answer 2", "answer 3", "answer 2");
  }

  @Test
  void aStatementTakesThirtyTwo() {
    for (int question = 0; question < 70; question++) {
      loader.ask(question);
    }
    end(0);
    end(1);
    end(2);

    assertThat(statements).extracting(List::size).containsExactly(1, 32, 32, 5);
  }

  @Test
  void aFailureIsTheirsWhoSharedItAndNobodyElses() {
    Future<String> first = loader.ask(1);
    Future<String> second = loader.ask(2);
    underway.get(0).fail("connection lost");
    end(1);

    assertThat(first.cause()).hasMessage("connection lost");
    assertThat(second.result()).isEqualTo("answer 2");
    loader.ask(3);
    assertThat(statements).hasSize(3);
  }

  @Test
  void whatIsThrownEndsToo() {
    BatchLoader<Integer, String> throwing =
        new BatchLoader<>(
            questions -> {
              throw new IllegalStateException("no statement");
            });

    assertThat(throwing.ask(1).cause()).hasMessage("no statement");
    assertThat(throwing.ask(2).cause()).hasMessage("no statement");
  }

  @Test
  void nobodyWaitsForEver() {
    Future<String> first = loader.ask(1);
    Future<String> second = loader.ask(2);
    loader.giveUpOn(Duration.ofMinutes(1));
    assertThat(first.isComplete()).isFalse();

    loader.giveUpOn(Duration.ZERO);

    assertThat(first.cause()).isInstanceOf(TimeoutException.class);
    assertThat(second.cause()).isInstanceOf(TimeoutException.class);
    Future<String> third = loader.ask(3);
    end(0);
    end(1);
    assertThat(statements).containsExactly(List.of(1), List.of(3));
    assertThat(third.result()).isEqualTo("answer 3");
  }

  @Test
  void tooManyAreRefused() {
    Future<String> last = loader.ask(0);
    for (int question = 1; question <= 4_097; question++) {
      last = loader.ask(question);
    }

    assertThat(last.cause()).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void whoAsksInOneTurnOfALoopSharesAStatementAndIsAnsweredOnTheOwnContext() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      ContextInternal loop = (ContextInternal) vertx.getOrCreateContext();
      CountDownLatch answered = new CountDownLatch(3);
      List<String> wrong = Collections.synchronizedList(new ArrayList<>());
      loop.runOnContext(
          turn -> {
            for (int question = 1; question <= 3; question++) {
              askOn(loop.duplicate(), question, wrong, answered);
            }
          });
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(statements).containsExactly(List.of(1, 2, 3));
      end(0);
      assertThat(answered.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(wrong).isEmpty();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
  }

  private void askOn(Context own, int question, List<String> wrong, CountDownLatch answered) {
    own.runOnContext(
        turn ->
            loader
                .ask(question)
                .onSuccess(
                    answer -> {
                      if (Vertx.currentContext() != own || !answer.equals("answer " + question)) {
                        wrong.add(answer);
                      }
                      answered.countDown();
                    }));
  }
}
