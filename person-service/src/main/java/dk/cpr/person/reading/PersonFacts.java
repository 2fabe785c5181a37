package dk.cpr.person.reading;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;

/** What held for a person at one time, as known at another; empty when nothing did. */
public record PersonFacts(
    PersonId personId, Instant validAt, Instant knownAt, List<StoredFact> facts) {}
