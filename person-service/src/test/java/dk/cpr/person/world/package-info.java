/** Invented persons, authorities and homes for tests to stand on, entered by the import doors. */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.world;
