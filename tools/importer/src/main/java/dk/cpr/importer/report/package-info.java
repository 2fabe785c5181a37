/** What an import read and what became of it, while it runs and when it has ended. */
@org.jspecify.annotations.NullMarked
package dk.cpr.importer.report;
