package dk.cpr.disclosure.copies;

import java.util.Set;
import java.util.UUID;

/** Of these persons something has changed, in the transaction that is underway. */
public record PersonsChanged(Set<UUID> persons) {}
