/**
 * Reading the register's files: extracts of persons, the road register, the authority list; and
 * writing the public extract. Streams; a bad line is named by line number, record, field and
 * reason, never by its content. One table for each format says which facts stand in which record
 * (law 10).
 */
@NullMarked
package dk.cpr.kernel.extract;

import org.jspecify.annotations.NullMarked;
