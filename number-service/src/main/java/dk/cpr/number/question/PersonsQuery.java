package dk.cpr.number.question;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Persons whose numbers are wanted, at most 1,000. */
record PersonsQuery(@NotNull @Size(min = 1, max = 1000) List<@NotNull PersonId> personIds) {}
