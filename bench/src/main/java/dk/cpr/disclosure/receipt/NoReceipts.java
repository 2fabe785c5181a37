package dk.cpr.disclosure.receipt;

import dk.cpr.disclosure.pipeline.Pipelines;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps nothing, to measure what a look-up costs without its receipt. In no packaged service. */
@Alternative
@Priority(1)
@Singleton
public class NoReceipts extends ReceiptBook {
  NoReceipts(ReceiptTable table, Pipelines pipelines, Vertx vertx) {
    super(table, pipelines, vertx);
  }

  @Override
  public void commit(Disclosure disclosure) {
    // Nothing is kept.
  }

  @Override
  public CompletionStage<Disclosure> commitLater(Disclosure disclosure) {
    return CompletableFuture.completedStage(disclosure);
  }

  @Override
  public void commit(List<Disclosure> disclosures) {
    // Nothing is kept.
  }
}
