package dk.cpr.disclosure.frame;

import java.util.List;

/**
 * What a statement read of one person.
 *
 * @param number what it told of the number
 * @param facts in the order of the statement
 */
public record PersonFacts<N>(N number, List<ReadFact> facts) {}
