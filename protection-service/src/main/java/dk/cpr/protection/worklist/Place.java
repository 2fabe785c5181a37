package dk.cpr.protection.worklist;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a work list ends; opaque outside. */
record Place(Instant at, UUID id) {
  /** Before everything. */
  static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

  /**
   * The place of a cursor.
   *
   * @throws ProblemException cursor-invalid
   */
  static Place of(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return START;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int bar = text.indexOf('|');
      if (bar < 0) {
        throw new ProblemException(ProblemType.CURSOR_INVALID);
      }
      return new Place(
          Instant.parse(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      ProblemException problem = new ProblemException(ProblemType.CURSOR_INVALID);
      problem.addSuppressed(e);
      throw problem;
    }
  }

  String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
  }
}
