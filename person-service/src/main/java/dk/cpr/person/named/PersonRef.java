package dk.cpr.person.named;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.given.GivenNumber;
import org.jspecify.annotations.Nullable;

/** A person of the register: by number, or by person id. */
public record PersonRef(@Nullable GivenNumber number, @Nullable PersonId personId) {

  void requireOne(String pointer) {
    if ((number == null) == (personId == null)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(pointer, "number-or-id", "either a number or a person id");
    }
  }
}
