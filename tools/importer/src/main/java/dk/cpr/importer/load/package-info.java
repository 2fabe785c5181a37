/**
 * Files are read and loaded: numbers first, then whose they are, protections before all other
 * facts.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.importer.load;
