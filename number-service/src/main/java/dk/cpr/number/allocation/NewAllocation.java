package dk.cpr.number.allocation;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.ledger.Reason;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** Asks for a number. */
record NewAllocation(
    @NotNull LocalDate birthDate,
    @NotNull Sex sex,
    @NotNull Reason reason,
    @NotNull PersonId personId) {

  /** What requests take turns on. */
  Object series() {
    return List.of(birthDate, sex);
  }
}
