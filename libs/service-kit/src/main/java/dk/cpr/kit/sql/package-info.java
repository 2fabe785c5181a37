/**
 * Plain JDBC, as short as it can be said: text in, records out. Every statement of every service
 * goes through here, so that parameters are always bound and no database message ever reaches a
 * client.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.sql;
