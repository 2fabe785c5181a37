package dk.cpr.kit.idempotency;

/**
 * What is stored of an answer.
 *
 * @param status HTTP status
 * @param ids ids and counts only, never a personal value: the answer is rebuilt from them through
 *     the access decision that holds when it leaves
 * @param replayed true when the key was seen before
 */
public record Answer<A>(int status, A ids, boolean replayed) {
  /** The answer of work that was done now. */
  public static <A> Answer<A> of(int status, A ids) {
    return new Answer<>(status, ids, false);
  }
}
