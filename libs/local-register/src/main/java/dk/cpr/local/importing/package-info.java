/**
 * The import client: finds out what each file is, reads it in bounded memory and hands it to the
 * services' import doors in small batches, protection before what it guards. What was set aside is
 * reported by file, line, field and reason, never by content.
 */
@NullMarked
package dk.cpr.local.importing;

import org.jspecify.annotations.NullMarked;
