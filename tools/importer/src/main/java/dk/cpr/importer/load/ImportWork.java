package dk.cpr.importer.load;

import dk.cpr.importer.delivery.DeliveryKind;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.report.Progress;

/**
 * What every file of one run is imported with.
 *
 * @param kind what a fuller extract says of what it leaves out: its form allows both
 */
record ImportWork(ImportDoors doors, Progress progress, DeliveryKind kind) {}
