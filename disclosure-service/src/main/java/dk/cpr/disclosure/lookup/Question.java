package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.AsOf;
import java.util.List;
import java.util.Optional;

/**
 * A look-up whose form is sound and whose fields are within a right.
 *
 * @param asOf empty for what holds and is known now
 */
public record Question(Subject subject, List<FieldPath> fields, Right right, Optional<AsOf> asOf) {

  /** Whom it is about. */
  public sealed interface Subject {
    /** By any number the person has or had. */
    record ByNumber(Personnummer number) implements Subject {}

    /** By person id. */
    record ById(PersonId person) implements Subject {}
  }

  /** The same under another right. */
  public Question under(Right other) {
    return new Question(subject, fields, other, asOf);
  }
}
