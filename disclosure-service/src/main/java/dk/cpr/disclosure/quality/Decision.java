package dk.cpr.disclosure.quality;

import java.time.Instant;

/**
 * What was decided about a finding.
 *
 * @param organisation CVR number of who decided
 * @param user employee who decided
 */
record Decision(Act act, String reason, Instant at, String organisation, String user) {}
