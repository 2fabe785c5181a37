package dk.cpr.protection.protecting;

import java.util.UUID;

/** What is stored of an answer to a write. */
record Written(UUID protection) {}
