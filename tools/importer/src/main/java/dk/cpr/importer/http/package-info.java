/** A service of the register, called over HTTP with patience. */
@org.jspecify.annotations.NullMarked
package dk.cpr.importer.http;
