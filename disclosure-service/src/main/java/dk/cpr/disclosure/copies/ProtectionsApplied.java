package dk.cpr.disclosure.copies;

/** Told within this instance when it has applied and committed protections. */
public record ProtectionsApplied() {}
