package dk.cpr.importer.door;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where imported facts come from, as every import door wants it.
 *
 * @param system product of the extract, e.g. {@code P12170}
 * @param task OPGAVENR
 * @param productionDate PRODDTO
 * @param previousProductionDate PRODDTOFORRIG; null when the delivery does not say
 */
public record DeliverySource(
    String system,
    String task,
    LocalDate productionDate,
    @JsonIgnore @Nullable LocalDate previousProductionDate) {
  /** One that says nothing of a delivery before it. */
  public DeliverySource(String system, String task, LocalDate productionDate) {
    this(system, task, productionDate, null);
  }
}
