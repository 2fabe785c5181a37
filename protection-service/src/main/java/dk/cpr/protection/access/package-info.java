/**
 * For whom a caller may act: a case worker for the residents of the own municipality, the CPR
 * office for all, a citizen for themselves and children in their custody. All of it is asked of the
 * service that knows, and is about the human being, whatever id was named.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.access;
