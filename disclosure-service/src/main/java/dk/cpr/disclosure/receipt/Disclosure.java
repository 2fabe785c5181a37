package dk.cpr.disclosure.receipt;

import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure to be receipted.
 *
 * @param id of the receipt
 * @param person null for a question about numbers as such, whoever had them
 * @param fields names, never values
 * @param relatives other persons of whom number, name or birth date are told, by kinds of fact
 * @param source service that gives the answer
 */
public record Disclosure(
    UUID id,
    Occasion occasion,
    Recipient recipient,
    @Nullable PersonId person,
    List<String> fields,
    Map<PersonId, List<String>> relatives,
    Grounds grounds,
    String source) {

  /** One with a new id. */
  public static Disclosure of(
      Occasion occasion, Recipient recipient, Grounds grounds, Content content) {
    return new Disclosure(
        PersonId.newId().value(),
        occasion,
        recipient,
        content.person(),
        content.fields(),
        content.relatives(),
        grounds,
        content.source());
  }

  /** About whom, and what. */
  public record Content(
      @Nullable PersonId person,
      List<String> fields,
      Map<PersonId, List<String>> relatives,
      String source) {
    private static final String HERE = "disclosure-service";

    /** Given by this service itself. */
    public Content(
        @Nullable PersonId person, List<String> fields, Map<PersonId, List<String>> relatives) {
      this(person, fields, relatives, HERE);
    }
  }
}
