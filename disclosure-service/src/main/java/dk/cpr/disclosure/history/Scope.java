package dk.cpr.disclosure.history;

import dk.cpr.disclosure.lookup.Question;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of whom which facts are read.
 *
 * @param window which registrations
 */
record Scope(Question.Subject subject, List<FieldPath> fields, Right right, Window window) {

  /**
   * A stretch of registration time.
   *
   * @param after facts registered or closed after this; null for all that was ever registered
   * @param until and by this
   * @param validAt only facts that hold at this time; null for all
   */
  record Window(@Nullable Instant after, Instant until, @Nullable Instant validAt) {}

  /** The same under another right. */
  Scope under(Right other) {
    return new Scope(subject, fields, other, window);
  }
}
