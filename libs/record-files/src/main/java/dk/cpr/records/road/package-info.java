/** The road register P05780. */
@org.jspecify.annotations.NullMarked
package dk.cpr.records.road;
