package dk.cpr.fact.correction;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import java.util.List;

/** What a service that keeps facts says of their corrections. */
public interface CorrectionRules {
  /**
   * Lets nobody pass who keeps no facts, before any are looked for.
   *
   * @throws ProblemException wrong-organisation
   */
  void requireKeeper();

  /**
   * Lets those pass who keep all of these facts. May ask other services, so it is not called in a
   * transaction.
   *
   * @param facts those that the wish names, in its order
   * @throws ProblemException wrong-organisation, authority-not-entitled
   */
  void require(NewCorrection wish, List<StoredFact> facts);

  /**
   * Requires that a correction which may be done by the caller takes along what cannot be left as
   * it stands. The refusal is receipted like any that tells how facts stand.
   *
   * @throws ProblemException contradicts-known-fact, naming the facts that are left
   */
  default void requireWhole(NewCorrection wish, List<StoredFact> facts) {}

  /**
   * Whether the caller may be told of a person's facts by its own right: beside those that it
   * names, or which of them stands against it. May ask other services.
   */
  boolean covers(PersonId person);

  /**
   * Does what follows from a correction in this service, in its transaction; a problem undoes the
   * correction.
   */
  default void follow(Correction done) {}

  /** What hangs together with corrected facts in a way that only this service knows. */
  default List<Dependent> dependents(List<Corrected> facts) {
    return List.of();
  }
}
