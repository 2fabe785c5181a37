/**
 * The municipality's decisions on what citizens asked for: name and address protection holds from
 * its registration, and is approved or refused.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.approval;
