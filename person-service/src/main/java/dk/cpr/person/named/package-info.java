/**
 * Whom a report means: by number or person id, told from number-service, or by name and birth date
 * of someone without number.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.named;
