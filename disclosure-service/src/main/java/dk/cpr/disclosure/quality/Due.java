package dk.cpr.disclosure.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * A person whom the rules have to look at.
 *
 * @param version what had changed when it was read
 * @param widely whether those whom the person's facts name are looked at, too
 */
record Due(UUID person, Instant at, int version, boolean widely) {}
