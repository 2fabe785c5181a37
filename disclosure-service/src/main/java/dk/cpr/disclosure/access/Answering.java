package dk.cpr.disclosure.access;

import dk.cpr.disclosure.right.Right;
import java.util.List;
import java.util.UUID;

/**
 * What an answer is made of.
 *
 * @param granted those who may be told of, in the order of the question
 * @param receipt id of the receipt of the question as such; that of the person where it is about
 *     one
 */
public record Answering<C>(Right right, List<Granted<C>> granted, UUID receipt) {
  /** The one person that it is about. */
  public Granted<C> only() {
    return granted.getFirst();
  }
}
