package dk.cpr.disclosure.receipt;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps nothing, to measure what a look-up costs without its receipt. In no packaged service. */
@Alternative
@Priority(1)
@Singleton
public class NoReceipts extends ReceiptBook {
  NoReceipts(ReceiptTable table) {
    super(table);
  }

  @Override
  public void commit(Disclosure disclosure) {
    // Nothing is kept.
  }

  @Override
  public void commit(List<Disclosure> disclosures) {
    // Nothing is kept.
  }
}
