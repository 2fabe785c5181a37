/**
 * What every batch import here answers: how many rows were new, how many were known already, and
 * which were set aside for what reason (law 10).
 */
@NullMarked
package dk.cpr.address.batch;

import org.jspecify.annotations.NullMarked;
