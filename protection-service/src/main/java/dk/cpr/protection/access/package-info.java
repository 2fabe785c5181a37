/**
 * For whom a caller may act: a case worker for the persons of the own municipality, the CPR office
 * for all, a citizen for themselves.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.access;
