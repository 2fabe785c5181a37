package dk.cpr.disclosure.receipt;

import java.util.List;
import java.util.UUID;

/** Ids of receipts that are committed, in the order of the request. */
record WrittenReceipts(List<UUID> receipts) {}
