package dk.cpr.number.allocation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for several numbers, at most 1,000. */
record NewAllocations(
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewAllocation> allocations) {}
