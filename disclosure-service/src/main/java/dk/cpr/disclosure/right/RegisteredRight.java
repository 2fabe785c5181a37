package dk.cpr.disclosure.right;

import java.util.UUID;

/** Id of a right that was registered. */
record RegisteredRight(UUID rightId) {}
