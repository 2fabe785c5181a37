package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.SqlFailure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Commits receipts. Each event loop has a desk of its own; whoever may wait shares one more. */
@ApplicationScoped
public class ReceiptBook {
  private static final long WATCH_MILLIS = 1_000;

  private final ReceiptTable table;
  private final Pipelines pipelines;
  private final Map<String, ReceiptDesk> desks = new ConcurrentHashMap<>();

  ReceiptBook(ReceiptTable table, Pipelines pipelines, Vertx vertx) {
    this.table = table;
    this.pipelines = pipelines;
    vertx.setPeriodic(WATCH_MILLIS, timer -> desks.values().forEach(ReceiptDesk::giveUpOnLate));
  }

  /**
   * Returns when the receipt is committed.
   *
   * @throws ProblemException try-again: there is no receipt, so there must be no answer
   */
  public void commit(Disclosure disclosure) {
    try {
      desk("waiting").commit(disclosure).join();
    } catch (CompletionException e) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  /** For event loops: completes when the receipt is committed; fails with try-again. */
  public CompletionStage<Disclosure> commitLater(Disclosure disclosure) {
    return desk(Thread.currentThread().getName()).commit(disclosure);
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

  private ReceiptDesk desk(String name) {
    return desks.computeIfAbsent(
        name,
        made -> {
          Pipelines.Pipeline pipeline = pipelines.open("receipts");
          return new ReceiptDesk(disclosures -> table.insert(pipeline, disclosures));
        });
  }
}
