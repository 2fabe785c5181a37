package dk.cpr.disclosure.access;

import org.jspecify.annotations.Nullable;

/**
 * One that was asked for.
 *
 * @param place its place in the question, from 1
 * @param head null for somebody whom the register does not know or the right does not cover
 * @param content what was read, masked; null as head is
 */
public record Found<C>(long place, @Nullable PersonHead head, @Nullable C content) {
  /** Nobody that may be told of: unknown, not covered, annulled. */
  public static <C> Found<C> nobody(long place) {
    return new Found<>(place, null, null);
  }
}
