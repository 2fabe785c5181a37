package dk.cpr.protection.active;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Whose protections, at most 1,000 persons. */
public record ActiveQuery(@NotNull @Size(min = 1, max = 1000) List<@NotNull PersonId> personIds) {}
