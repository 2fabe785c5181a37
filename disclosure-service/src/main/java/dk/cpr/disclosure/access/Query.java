package dk.cpr.disclosure.access;

import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import io.vertx.core.Future;
import java.util.List;

/**
 * What a query room hands to {@link Access}: how it reads, and how an answer is made of what may be
 * told. Neither decides anything.
 *
 * @param <C> what is read of a person, masked
 * @param <A> the answer
 */
public interface Query<C, A> {
  /** Who asks for what. */
  Request request();

  /**
   * Whether it is about one person, who is either told of or not found; otherwise about several.
   */
  default boolean isOfOne() {
    return true;
  }

  /** What its receipts say. */
  default Occasion occasion() {
    return request().requester().occasion();
  }

  /** Whether a remembered right suffices; the right as it stands now is looked up otherwise. */
  default boolean isWithin(Right right) {
    return true;
  }

  /**
   * Checks what only the right can tell.
   *
   * @throws dk.cpr.kit.problem.ProblemException no-right, field-not-permitted
   */
  default void require(Right right) {}

  /** Reads under a right; the statement says whether the right holds. */
  Future<Reading<C>> read(Right right);

  /** The fields that are asked for; named in the receipts as far as they are told. */
  default List<FieldPath> fields() {
    return FieldPath.distinct(request().named());
  }

  /** What the answer tells of one person. */
  Told told(PersonHead head, C content, AccessDecision decision);

  /** The answer, made of unmasked values only. */
  A answer(Answering<C> of);

  /** Whether making the answer takes long enough to be kept off the event loop. */
  default boolean isHeavy() {
    return false;
  }
}
