/**
 * Arrivals from abroad and departures, as parts of what person-service has begun: residence and
 * stay abroad in one registration, kept by the id of the movement, so that it can be taken back
 * whole.
 */
@NullMarked
package dk.cpr.address.movement;

import org.jspecify.annotations.NullMarked;
