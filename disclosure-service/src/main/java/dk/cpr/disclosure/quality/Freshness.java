package dk.cpr.disclosure.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the lists are.
 *
 * @param changesUpTo what the read model learnt before this has been looked at
 * @param everyoneSince everyone has been looked at since; absent before the first whole round
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Freshness(Instant changesUpTo, @Nullable Instant everyoneSince) {}
