package dk.cpr.disclosure.receipt;

import dk.cpr.kit.commit.SharedCommits;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Commits receipts, those of look-ups that arrive together in one commit. */
@ApplicationScoped
public class ReceiptBook {
  private static final int TOGETHER = 128;
  private static final int WRITERS = 2;

  private final ReceiptTable table;
  private final SharedCommits<Disclosure, Disclosure> commits;

  ReceiptBook(ReceiptTable table) {
    this.table = table;
    this.commits = new SharedCommits<>("receipts", TOGETHER, this::insert);
  }

  /**
   * Returns when the receipt is committed.
   *
   * @throws ProblemException try-again: there is no receipt, so there must be no answer
   * @throws SqlFailure likewise
   */
  public void commit(Disclosure disclosure) {
    commits.submit(disclosure);
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

  void start(@Observes StartupEvent event) {
    commits.start(WRITERS);
  }

  void stop(@Observes @Priority(20_000) ShutdownEvent event) {
    commits.stop();
  }

  private List<Disclosure> insert(List<Disclosure> disclosures) {
    table.insert(disclosures);
    return disclosures;
  }
}
