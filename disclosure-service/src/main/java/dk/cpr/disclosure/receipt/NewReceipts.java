package dk.cpr.disclosure.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an owning service is about to answer of many persons at once.
 *
 * @param receipts at most a thousand
 */
record NewReceipts(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewReceipt> receipts) {}
