package dk.cpr.person.event;

/** An event that may be tried, with what number-service says of those it names. */
record Prepared(LifeEvent event, Numbered numbered) {}
