/**
 * The protections of one person, read and written inside the transaction of an act: what holds now,
 * what is opened, what ends, and what follows by law.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.book;
