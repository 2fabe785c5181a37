package dk.cpr.local.importing;

import java.time.LocalDate;

/**
 * Where imported facts come from, as every import door wants it.
 *
 * @param system product of the extract, e.g. {@code P12170}
 * @param task OPGAVENR
 * @param productionDate PRODDTO
 */
public record ImportSource(String system, String task, LocalDate productionDate) {}
