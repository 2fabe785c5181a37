package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import java.time.LocalDate;
import java.util.Map;

/** An event that may be tried, with the dates in the numbers of those it names. */
record Prepared(LifeEvent event, Map<PersonId, LocalDate> birthDates) {}
