package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Commits receipts. Answers about one person share a statement with each other, so that one flush
 * of the log serves many; the receipts of a larger answer go by a connection of their own and keep
 * nobody waiting.
 */
@ApplicationScoped
public class ReceiptBook {
  private static final int PORTION = 250;

  private final ReceiptTable table;
  private final GroupCommit together;
  private final Pipelines.Pipeline many;

  ReceiptBook(ReceiptTable table, Pipelines pipelines) {
    this.table = table;
    Pipelines.Pipeline few = pipelines.open("receipts");
    this.together = new GroupCommit(pipelines, disclosures -> table.insert(few, disclosures));
    this.many = pipelines.open("receipts-of-many");
  }

  /**
   * Completes when all of them are committed; fails with try-again: there is no receipt then, so
   * there must be no answer. Of more than 250 some may be committed all the same.
   */
  public Future<?> commitLater(List<Disclosure> disclosures) {
    if (disclosures.size() == 1) {
      return together.commit(disclosures.getFirst());
    }
    Future<?> committed = Future.succeededFuture();
    for (int from = 0; from < disclosures.size(); from += PORTION) {
      List<Disclosure> portion =
          disclosures.subList(from, Math.min(from + PORTION, disclosures.size()));
      committed = committed.compose(before -> table.insertMany(many, portion));
    }
    return committed.recover(
        failure -> Future.failedFuture(new ProblemException(ProblemType.TRY_AGAIN)));
  }
}
