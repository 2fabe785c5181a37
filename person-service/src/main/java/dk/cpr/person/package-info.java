/**
 * The service that owns what is known of persons: birth, name, kinship, civil status, citizenship,
 * custody and the rest. It makes the person ids and drives the births, which need numbers,
 * protections and addresses from the other services.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person;
