package dk.cpr.disclosure.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kit.change.Change;
import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.correction.Corrected;
import dk.cpr.kit.fact.FactStore;
import dk.cpr.kit.fact.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Applies a page of a log together with its cursor. A page is applied only on top of the cursor it
 * was read after, so whoever fetched a page that another instance has applied meanwhile does
 * nothing.
 */
@ApplicationScoped
class PageApplier {
  private final LogCursors cursors;
  private final NumberCopies numbers;
  private final FactCopies facts;
  private final CorrectionCopies corrections;
  private final ObjectMapper json;

  PageApplier(
      LogCursors cursors,
      NumberCopies numbers,
      FactCopies facts,
      CorrectionCopies corrections,
      ObjectMapper json) {
    this.cursors = cursors;
    this.numbers = numbers;
    this.facts = facts;
    this.corrections = corrections;
    this.json = json;
  }

  @Transactional
  void apply(Source source, Cursor after, ChangePage page) {
    if (!cursors.lock(source).cursor().equals(after)) {
      return;
    }
    if (source == Source.NUMBER) {
      numbers.take(payloads(page, NumberState.TYPE, NumberState.class));
    } else {
      facts.open(source, payloads(page, FactStore.OPENED, StoredFact.class));
      facts.close(payloads(page, FactStore.CLOSED, FactStore.Closed.class));
      corrections.take(payloads(page, Corrected.TYPE, Corrected.class));
    }
    cursors.move(source, page.cursor(), page.drained() ? Instant.now() : null);
  }

  private <T> List<T> payloads(ChangePage page, String type, Class<T> as) {
    return page.changes().stream()
        .filter(change -> change.type().equals(type))
        .map(change -> read(change, as))
        .toList();
  }

  private <T> T read(Change change, Class<T> as) {
    try {
      return json.treeToValue(change.payload(), as);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change of type " + change.type() + " is unreadable");
    }
  }
}
