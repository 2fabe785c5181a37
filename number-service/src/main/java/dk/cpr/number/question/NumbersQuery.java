package dk.cpr.number.question;

import dk.cpr.kernel.number.Personnummer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Numbers to be resolved, at most 1,000. */
record NumbersQuery(@NotNull @Size(min = 1, max = 1000) List<@NotNull Personnummer> numbers) {}
