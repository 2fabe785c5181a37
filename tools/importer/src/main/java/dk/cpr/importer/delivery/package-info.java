/** Files that are deliveries: recognised by content, of a kind, and proven complete or not. */
@org.jspecify.annotations.NullMarked
package dk.cpr.importer.delivery;
