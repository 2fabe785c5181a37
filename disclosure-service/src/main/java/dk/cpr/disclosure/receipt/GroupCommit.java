package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.BatchLoader;
import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Receipts over one connection: those that come together share a statement, so that many look-ups
 * wait for one flush of the log. A receipt that the database refuses takes no other with it.
 */
final class GroupCommit {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Function<List<Disclosure>, Future<?>> insert;
  private final BatchLoader<Disclosure, Outcome> loader;

  /**
   * An empty one.
   *
   * @param insert commits all or nothing
   */
  GroupCommit(Pipelines pipelines, Function<List<Disclosure>, Future<?>> insert) {
    this.insert = insert;
    this.loader = pipelines.gather(LONGEST, this::commit);
  }

  private enum Outcome {
    COMMITTED,
    REFUSED
  }

  /**
   * Completes when the receipt is committed; fails with try-again, also when that takes too long:
   * it may then still be committed, for an answer that nobody got.
   */
  Future<Disclosure> commit(Disclosure disclosure) {
    return loader
        .ask(disclosure)
        .otherwise(Outcome.REFUSED)
        .map(
            outcome -> {
              if (outcome == Outcome.REFUSED) {
                throw new ProblemException(ProblemType.TRY_AGAIN);
              }
              return disclosure;
            });
  }

  private Future<List<Outcome>> commit(List<Disclosure> disclosures) {
    return inserted(disclosures)
        .map(rows -> disclosures.stream().map(disclosure -> Outcome.COMMITTED).toList())
        .recover(failure -> apart(disclosures));
  }

  /** One after the other, so that each is told what became of its own. */
  private Future<List<Outcome>> apart(List<Disclosure> disclosures) {
    Future<List<Outcome>> outcomes = Future.succeededFuture(List.of());
    for (Disclosure disclosure : disclosures) {
      outcomes =
          outcomes.compose(
              before ->
                  inserted(List.of(disclosure))
                      .map(rows -> Outcome.COMMITTED)
                      .otherwise(Outcome.REFUSED)
                      .map(own -> Stream.concat(before.stream(), Stream.of(own)).toList()));
    }
    return outcomes;
  }

  /** A failed future also when the insert throws. */
  private Future<?> inserted(List<Disclosure> disclosures) {
    return Future.succeededFuture(disclosures).compose(insert::apply);
  }
}
