package dk.cpr.disclosure.copies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kit.change.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the logs say, taken over into the tables of the read model. */
@ApplicationScoped
class Copies {
  private final NumberCopies numbers;
  private final FactCopies facts;
  private final CorrectionCopies corrections;
  private final ObjectMapper json;

  Copies(NumberCopies numbers, FactCopies facts, CorrectionCopies corrections, ObjectMapper json) {
    this.numbers = numbers;
    this.facts = facts;
    this.corrections = corrections;
    this.json = json;
  }

  /** Takes changes over; gives the persons of whom something has changed. */
  Set<UUID> take(Source source, List<Change> changes) {
    Set<UUID> persons = new HashSet<>();
    changes.forEach(change -> persons.add(change.personId().value()));
    if (source == Source.NUMBER) {
      persons.addAll(numbers.take(payloads(changes, NumberState.TYPE, NumberState.class)));
    } else {
      facts.open(source, payloads(changes, FactStore.OPENED, StoredFact.class));
      facts.close(payloads(changes, FactStore.CLOSED, FactStore.Closed.class));
      corrections.take(payloads(changes, Corrected.TYPE, Corrected.class));
    }
    return persons;
  }

  /** A payload as it was stored. */
  JsonNode parse(String stored) {
    try {
      return json.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a parked change is unreadable", e);
    }
  }

  private <T> List<T> payloads(List<Change> changes, String type, Class<T> as) {
    return changes.stream()
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
