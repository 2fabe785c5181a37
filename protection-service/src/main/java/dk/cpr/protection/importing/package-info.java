/** Protections that come by the import door are confirmed like all others. */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.importing;
