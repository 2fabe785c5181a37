package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionReason;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.desk.Corrections;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.kit.sql.SqlFailure;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No two valid facts of a slot are known for a common time at a common instant, whoever writes. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ContradictionTest {
  private static final String OVERLAPS =
      """
      select count(*) from fact a join fact b on a.person_id = b.person_id and a.kind = b.kind
        and a.slot = b.slot and a.id < b.id and a.effect && b.effect and a.known && b.known
      where a.person_id = ? and a.standing = 'VALID' and b.standing = 'VALID'
      """;

  @Inject FactStore facts;
  @Inject Corrections corrections;
  @Inject Sql sql;

  @Test
  void writersWhoTakeNoLockCannotLeaveTwoContradictingFacts() {
    PersonId person = PersonId.newId();
    List<String> outcomes = atOnce(40, i -> openWithoutLock(person, i));
    assertThat(outcomes).contains("open").containsAnyOf("23P01", "40P01");
    // Who waits for a second, on a busy machine, is ended by the server's transaction timeout.
    assertThat(outcomes).isSubsetOf("open", "23P01", "40P01", "25P04", "08006");
    long open = outcomes.stream().filter("open"::equals).count();
    assertThat(facts.known(person)).hasSize((int) open);
    assertThat(overlaps(person)).isZero();
  }

  @Test
  void aFactThatContradictsOneKnownEarlierAndNoLongerIsNoContradiction() {
    PersonId person = PersonId.newId();
    StoredFact first = opened(person, content("A", 2000, 2010));
    QuarkusTransaction.requiringNew().run(() -> facts.close(first, registration(person)));
    opened(person, content("B", 2005, 2015));
    assertThat(overlaps(person)).isZero();
    assertThat(facts.known(person)).hasSize(1);
  }

  @Test
  void ofManyWhoCorrectOneFactAtOnceOneWinsAndTheOthersAreToldWhatTookItsPlace() {
    PersonId person = PersonId.newId();
    StoredFact wrong = opened(person, content("A", 2000, 2010));
    List<String> outcomes = atOnce(8, i -> correct(wrong, "text " + i));
    List<String> known =
        facts.known(person).stream()
            .filter(fact -> fact.standing() == Standing.VALID)
            .map(fact -> fact.id().toString())
            .toList();
    assertThat(known).hasSize(1);
    assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.equals("done"))
        .hasSize(7)
        .allMatch(outcome -> outcome.contains(known.getFirst()));
  }

  @Test
  void aCorrectionThatFailsHalfWayLeavesNothingOfIt() {
    PersonId one = PersonId.newId();
    PersonId other = PersonId.newId();
    StoredFact a = opened(one, content("A", 2000, 2010));
    StoredFact b = opened(other, content("B", 2000, 2010));
    opened(other, content("C", 2010, 2020));
    NewCorrection wish =
        wish(
            new NewCorrection.Item(a.id(), "name", CorrectionAct.ANNUL, null, null),
            new NewCorrection.Item(
                b.id(),
                "name",
                CorrectionAct.CORRECT,
                null,
                new NewCorrection.Effect("2000-01-01", false, "2015-01-01", false)));
    assertThat(refusal(wish)).isEqualTo(ProblemType.CONTRADICTS_KNOWN_FACT);
    assertThat(facts.known(one)).extracting(StoredFact::id).containsExactly(a.id());
    assertThat(facts.known(other)).extracting(StoredFact::id).contains(b.id()).hasSize(2);
  }

  @Test
  void aWriterWhoTakesNoLockEndsACorrectionInTheMiddleAndNothingOfItIsLeft() {
    PersonId one = PersonId.newId();
    PersonId other = PersonId.newId();
    StoredFact a = opened(one, content("A", 2000, 2010));
    StoredFact b = opened(other, content("B", 2000, 2010));
    NewCorrection wish =
        wish(
            new NewCorrection.Item(a.id(), "name", CorrectionAct.ANNUL, null, null),
            new NewCorrection.Item(
                b.id(),
                "name",
                CorrectionAct.CORRECT,
                null,
                new NewCorrection.Effect("2000-01-01", false, "2015-01-01", false)));
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture<String> running =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    facts.open(
                        other,
                        content("C", 2010, 2020),
                        Registration.report(Instant.now(), "test", null));
                    CompletableFuture<String> begun =
                        CompletableFuture.supplyAsync(() -> failure(wish), thread);
                    awaitWaiting();
                    return begun;
                  });
      assertThat(running.join()).isEqualTo("23P01");
    }
    assertThat(facts.known(one)).extracting(StoredFact::id).containsExactly(a.id());
    assertThat(facts.known(other)).extracting(StoredFact::id).contains(b.id()).hasSize(2);
    assertThat(overlaps(other)).isZero();
  }

  private String failure(NewCorrection wish) {
    try {
      corrections.correct(wish, "10000007", "office");
      return "done";
    } catch (SqlFailure e) {
      return e.state();
    }
  }

  /** Returns when somebody waits for what this transaction holds; it may last a second at most. */
  private void awaitWaiting() {
    long until = System.nanoTime() + Duration.ofMillis(800).toNanos();
    while (System.nanoTime() < until
        && sql.one("select 1 from pg_locks where not granted", row -> true).isEmpty()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private ProblemType refusal(NewCorrection wish) {
    try {
      corrections.correct(wish, "10000007", "office");
      throw new AssertionError("it was done");
    } catch (ProblemException refused) {
      return refused.type();
    }
  }

  private String correct(StoredFact fact, String text) {
    try {
      corrections.correct(
          wish(
              new NewCorrection.Item(
                  fact.id(), "name", CorrectionAct.CORRECT, Map.of("surname", text), null)),
          "10000007",
          "office");
      return "done";
    } catch (ProblemException refused) {
      assertThat(refused.type()).isEqualTo(ProblemType.FACT_SUPERSEDED);
      return refused.problem().errors().getFirst().message();
    }
  }

  private static NewCorrection wish(NewCorrection.Item... items) {
    return new NewCorrection(CorrectionReason.OTHER, "a test", "case 1", List.of(items));
  }

  private String openWithoutLock(PersonId person, int i) {
    int from = 2000 + ThreadLocalRandom.current().nextInt(4);
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  facts.open(
                      person,
                      content("text " + i, from, from + 2),
                      Registration.report(Instant.now(), "test", null)));
      return "open";
    } catch (SqlFailure e) {
      return e.state();
    }
  }

  private StoredFact opened(PersonId person, FactContent content) {
    return QuarkusTransaction.requiringNew()
        .call(() -> facts.open(person, content, registration(person)));
  }

  private Registration registration(PersonId person) {
    return Registration.report(facts.lock(List.of(person)), "test", null);
  }

  private long overlaps(PersonId person) {
    return sql.one(OVERLAPS, row -> row.getLong(1), person.value()).orElseThrow();
  }

  private static FactContent content(String text, int from, int to) {
    return FactContent.valid(
        FactKind.NAME,
        Map.of("surname", text),
        new EffectPeriod(
            SourceTime.of(LocalDate.of(from, 1, 1)), SourceTime.of(LocalDate.of(to, 1, 1))));
  }

  private static List<String> atOnce(int times, IntFunction<String> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<String>> running =
          IntStream.range(0, times)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), threads))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }
}
