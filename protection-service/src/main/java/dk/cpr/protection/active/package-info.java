/** What holds now, for the suite's own services. */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.active;
