/**
 * A real PostgreSQL 18 server on this machine, without a container: unpacked from its Maven
 * artifact, durable (fsync on), with passwords, one database and two roles for each service.
 */
@NullMarked
package dk.cpr.local.postgres;

import org.jspecify.annotations.NullMarked;
