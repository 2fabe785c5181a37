package dk.cpr.person.parked;

import java.util.UUID;

/** What was decided about a process: the id under which it is kept. */
record ProcessDecision(UUID decisionId) {}
