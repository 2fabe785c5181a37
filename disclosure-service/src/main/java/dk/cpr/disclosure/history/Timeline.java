package dk.cpr.disclosure.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person's history.
 *
 * @param personId who answers; the survivor, when a duplicate was asked for
 * @param knownAt as it was known then
 * @param language of the texts: {@code da} or {@code en}
 * @param entries in the order of effect, then of registration
 * @param withheld paths that were asked for and are left out for protection
 * @param receipt id of the receipt
 */
record Timeline(
    PersonId personId,
    LookedUpBy lookedUpBy,
    Instant knownAt,
    String language,
    List<Entry> entries,
    Marks protection,
    List<FieldPath> withheld,
    UUID receipt) {

  /**
   * One statement about the person.
   *
   * @param text the same in sentences
   * @param firstRegisteredAt when it was first registered; earlier than the fact's registration
   *     where only its end became known since
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(String text, FactView fact, Instant firstRegisteredAt) {}

  static Timeline of(PersonHistory told, Instant knownAt, Words words) {
    return new Timeline(
        told.person(),
        told.lookedUpBy(),
        knownAt,
        words.language(),
        Statement.all(told.facts(), knownAt).stream()
            .map(statement -> entry(statement, knownAt, words))
            .toList(),
        told.protection(),
        told.withheld(),
        told.receipt());
  }

  private static Entry entry(Statement statement, Instant knownAt, Words words) {
    return new Entry(
        new Sentences(words).tell(statement, knownAt),
        FactView.of(statement.fact().kind(), statement.fact().past(), knownAt),
        statement.firstRegisteredAt());
  }
}
