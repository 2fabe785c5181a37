package dk.cpr.number.allocation;

import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.ledger.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an order may be served at all, before any number is looked at. */
final class Entitlement {
  private static final String AUTHORITY = "/authority";

  private Entitlement() {}

  /**
   * What stands against an order: invalid-input, in-the-future or authority-not-entitled, by the
   * field; empty when its assigner may give it.
   */
  static Optional<ProblemException> fault(NewAllocation order) {
    return date(order.birthDate()).or(() -> reason(order)).or(() -> block(order));
  }

  private static Optional<ProblemException> reason(NewAllocation order) {
    if (order.reason() == Reason.NUMBER_CHANGE) {
      return invalid("/reason", "another-door", "numbers are changed at /v1/number-changes");
    }
    Assigner assigner = order.assigner();
    if (assigner == null) {
      return order.reason() == Reason.BIRTH
          ? Optional.empty()
          : invalid("/assigner", "not-null", "say who asks for the number");
    }
    if (!assigner.mayAskFor(order.reason())) {
      return notEntitled("/assigner", "it may not ask for a number by this reason");
    }
    return order.reason() == Reason.ADMINISTRATIVE
        ? administrative(assigner, order.authority())
        : Optional.empty();
  }

  private static Optional<ProblemException> administrative(
      Assigner assigner, @Nullable String code) {
    if (code == null) {
      return invalid(
          AUTHORITY, "not-null", "an administrative number names 0010, 0011, 0012 or 0019");
    }
    return assigner.isFor(code)
        ? Optional.empty()
        : notEntitled(AUTHORITY, "this assigner gives no numbers under this code");
  }

  private static Optional<ProblemException> block(NewAllocation order) {
    if ((order.reservedNumber() == null) != (order.organisation() == null)) {
      return invalid(
          "/organisation", "both-or-none", "a reserved number is used by whoever has its block");
    }
    return order.reservedNumber() == null || order.isFor(order.reservedNumber())
        ? Optional.empty()
        : invalid("/reservedNumber", "other-series", "it carries another birth date or sex");
  }

  private static Optional<ProblemException> date(LocalDate birthDate) {
    if (!CenturyTable.covers(birthDate)) {
      return invalid("/birthDate", "outside-1858-2057", "no personnummer carries this date");
    }
    return birthDate.isAfter(LocalDate.now(SourceTime.ZONE))
        ? Optional.of(
            new ProblemException(ProblemType.IN_THE_FUTURE)
                .at("/birthDate", "in-the-future", "nobody is born after today"))
        : Optional.empty();
  }

  private static Optional<ProblemException> invalid(String pointer, String code, String message) {
    return Optional.of(new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message));
  }

  private static Optional<ProblemException> notEntitled(String pointer, String message) {
    return Optional.of(
        new ProblemException(ProblemType.AUTHORITY_NOT_ENTITLED)
            .at(pointer, "not-entitled", message));
  }
}
