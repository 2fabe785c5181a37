/**
 * Reading the register's files: the public extract, the road register, the authority list. Streams;
 * a bad line is named by line number, record, field and reason, never by its content. The mapping
 * turns one person's lines into facts (law 10).
 */
@NullMarked
package dk.cpr.kernel.extract;

import org.jspecify.annotations.NullMarked;
