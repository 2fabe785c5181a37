package dk.cpr.disclosure.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.disclosure.lookup.AskedNumber;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.records.writing.DeletionDates;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose records a caller asks for, and which. Numbers and persons together are 1 to 1000; the
 * numbers come first in the file.
 *
 * @param numbers each gives the records of that number, also when it was replaced
 * @param persons each gives the records of the number that the person goes by
 * @param records types of P12170, e.g. {@code 001}; 002 needs 004 beside it
 * @param purpose slug of a right
 * @param caseReference the caller's own case; has to be named
 * @param task six digits for the start record (OPGAVENR); absent is 000000
 * @param previousProductionDate of the extract before this one, for the start record
 * @param oldDeletionDates true for SLET_DT as it was imported; otherwise it is blank
 */
record ExtractOrder(
    @Nullable @Size(max = 1000) List<@NotNull AskedNumber> numbers,
    @Nullable @Size(max = 1000) List<@NotNull PersonId> persons,
    @NotNull @Size(min = 1, max = 40) List<@NotNull @Pattern(regexp = "[0-9]{3}") String> records,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @JsonProperty("case") @Schema(required = true) @Nullable CaseReference caseReference,
    @Nullable @Pattern(regexp = "[0-9]{6}") String task,
    @Nullable LocalDate previousProductionDate,
    @Nullable Boolean oldDeletionDates) {
  private static final String NO_TASK = "000000";

  List<AskedNumber> askedNumbers() {
    return Objects.requireNonNullElse(numbers, List.of());
  }

  List<PersonId> askedPersons() {
    return Objects.requireNonNullElse(persons, List.of());
  }

  DeletionDates deletionDates() {
    return Boolean.TRUE.equals(oldDeletionDates) ? DeletionDates.AS_GIVEN : DeletionDates.BLANK;
  }

  String taskNumber() {
    return Objects.requireNonNullElse(task, NO_TASK);
  }
}
