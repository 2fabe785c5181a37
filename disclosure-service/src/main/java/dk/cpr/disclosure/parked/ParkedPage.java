package dk.cpr.disclosure.parked;

import dk.cpr.disclosure.copies.ParkedChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the parked changes.
 *
 * @param next what to ask for after these; null when there are no more
 */
record ParkedPage(List<ParkedChanges.Parked> changes, @Nullable Long next) {
  static ParkedPage of(List<ParkedChanges.Parked> changes, int limit) {
    return new ParkedPage(changes, changes.size() < limit ? null : changes.getLast().id());
  }
}
