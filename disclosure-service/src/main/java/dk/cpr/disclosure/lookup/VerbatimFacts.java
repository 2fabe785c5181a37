package dk.cpr.disclosure.lookup;

/**
 * All facts of a kind as the row of current_person holds them; only where every field is asked for,
 * none can be masked and nothing is uncertain.
 *
 * @param json an object, or an array of objects for kinds whose facts stand in parallel
 */
record VerbatimFacts(String json) {}
