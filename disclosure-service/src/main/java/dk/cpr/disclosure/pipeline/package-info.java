/**
 * The database without waiting: connections over which many statements are underway at a time. For
 * the few statements that every look-up runs; everything else goes by the kit's {@code Sql}.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.pipeline;
