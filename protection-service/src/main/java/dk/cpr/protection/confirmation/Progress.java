package dk.cpr.protection.confirmation;

import dk.cpr.kit.change.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How far an instance is.
 *
 * @param applied cursor of this service's change log up to which every change is applied durably
 *     and every answer begun without it has ended; null for an instance that has applied nothing
 */
public record Progress(@Nullable Cursor applied) {
  Cursor place() {
    return applied == null ? Cursor.START : applied;
  }
}
