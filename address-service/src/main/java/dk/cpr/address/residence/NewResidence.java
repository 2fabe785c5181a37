package dk.cpr.address.residence;

import dk.cpr.address.known.AddressInput;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A residence to be registered, at an address or where another person lives.
 *
 * @param like person whose residence, with its c/o name, is taken over
 * @param effectFrom local date and time: {@code 2026-05-04T10:15}, seconds allowed
 */
public record NewResidence(
    @NotNull PersonId personId,
    @Nullable PersonId like,
    @Valid @Nullable AddressInput address,
    @NotNull
        @Pattern(
            regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?",
            message = "a local date and time like 2026-05-04T10:15")
        String effectFrom) {

  /**
   * When it begins.
   *
   * @throws ProblemException invalid-input for a day or time that does not exist
   */
  SourceTime start() {
    if (!SourceTime.isReportable(effectFrom)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/effectFrom", "impossible-time", "a local date and time that exists");
    }
    return SourceTime.of(effectFrom);
  }
}
