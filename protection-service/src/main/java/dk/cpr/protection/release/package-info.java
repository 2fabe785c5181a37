/**
 * Decisions that a creditor with a documented claim may have the address in spite of a protection.
 * The address itself leaves by disclosure-service alone.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.release;
