package dk.cpr.address.dar;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of DAR: a version of an object on two time axes.
 *
 * @param rowkey DAR's key of the row, unique within its entity
 * @param id the object
 * @param registeredTo null while DAR stands by the row
 * @param status one digit
 * @param own the entity's own fields that are not null
 * @param other fields that are not known here and not null
 */
record DarRow(
    long rowkey,
    UUID id,
    @Nullable Long eventCreated,
    @Nullable Long eventUpdated,
    Instant registeredFrom,
    @Nullable Instant registeredTo,
    Instant effectFrom,
    @Nullable Instant effectTo,
    String status,
    Map<String, String> own,
    SortedMap<String, Object> other) {

  /** Whether it is the other row with its registration ended, and nothing else. */
  boolean closes(DarRow open) {
    return open.registeredTo == null && registeredTo != null && reopened().equals(open.reopened());
  }

  private DarRow reopened() {
    return new DarRow(
        rowkey,
        id,
        eventCreated,
        null,
        registeredFrom,
        null,
        effectFrom,
        effectTo,
        status,
        own,
        other);
  }
}
