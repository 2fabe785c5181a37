package dk.cpr.disclosure.receipt;

import java.util.UUID;

/** Id of a receipt that is committed. */
record WrittenReceipt(UUID receipt) {}
