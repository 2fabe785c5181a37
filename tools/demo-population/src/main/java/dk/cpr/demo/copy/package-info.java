/**
 * Invented people are written by COPY, into the databases of the owners with their change logs or
 * into the read model alone; only where nobody is.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.demo.copy;
