/**
 * Persons of an extract get their ids: this service makes them, number-service keeps them with the
 * numbers. No number is stored here.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.identity;
