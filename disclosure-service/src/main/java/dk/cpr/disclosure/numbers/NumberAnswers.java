package dk.cpr.disclosure.numbers;

import java.util.List;
import java.util.UUID;

/**
 * What leaves.
 *
 * @param answers one for each number asked about, in the order of the request
 * @param receipt id of the receipt of the question as such. Those of the persons are not told: two
 *     numbers with one receipt would be known as one person's
 */
record NumberAnswers(List<NumberAnswer> answers, UUID receipt) {}
