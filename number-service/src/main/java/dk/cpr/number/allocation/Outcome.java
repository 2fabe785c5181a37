package dk.cpr.number.allocation;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemType;

/** What became of an order. */
sealed interface Outcome {
  /** The number was given by this order or, to the same person, by an earlier one. */
  record Given(Personnummer number) implements Outcome {}

  /** The order was served before, by its key. */
  record Repeated(PersonId person) implements Outcome {}

  /** Nothing was given and nothing is kept. */
  record Refused(ProblemType type) implements Outcome {}
}
