package dk.cpr.records.line;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The start record (000).
 *
 * @param task the task number (OPGAVENR), six digits
 * @param productionDate when the extract was made: the source date of its facts
 * @param previousProductionDate that of the extract before it, null for the first: a gap means a
 *     lost file
 */
public record ExtractHeader(
    String task, LocalDate productionDate, @Nullable LocalDate previousProductionDate) {}
