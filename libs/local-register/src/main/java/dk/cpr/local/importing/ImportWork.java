package dk.cpr.local.importing;

/**
 * What every file of one run is imported with.
 *
 * @param kind what a fuller extract says of what it leaves out: its form allows both
 */
record ImportWork(ImportDoors doors, Progress progress, DeliveryKind kind) {}
