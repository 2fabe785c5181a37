package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.SqlFailure;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Commits receipts. All who need one share a desk, so that one flush of the log serves many. */
@ApplicationScoped
public class ReceiptBook {
  private final ReceiptTable table;
  private final ReceiptDesk desk;

  ReceiptBook(ReceiptTable table, Pipelines pipelines) {
    this.table = table;
    Pipelines.Pipeline pipeline = pipelines.open("receipts");
    this.desk = new ReceiptDesk(pipelines, disclosures -> table.insert(pipeline, disclosures));
  }

  /**
   * Returns when the receipt is committed.
   *
   * @throws ProblemException try-again: there is no receipt, so there must be no answer
   */
  public void commit(Disclosure disclosure) {
    try {
      desk.commit(disclosure).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  /** For event loops: completes when the receipt is committed; fails with try-again. */
  public Future<Disclosure> commitLater(Disclosure disclosure) {
    return desk.commit(disclosure);
  }

  /**
   * Returns when all of them are committed, in one statement. They pass by the queue: a thousand at
   * once must not keep a look-up's one receipt waiting.
   *
   * @throws SqlFailure there is none of them, so there must be no answer
   */
  public void commit(List<Disclosure> disclosures) {
    table.insert(disclosures);
  }
}
