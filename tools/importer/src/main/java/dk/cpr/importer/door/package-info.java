/**
 * What an import asks of the register: its doors and what they answer, over HTTP or, in a dry run,
 * of nobody.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.importer.door;
