package dk.cpr.disclosure.follow;

/** Told within this instance when it has applied and committed protections. */
public record ProtectionsApplied() {}
