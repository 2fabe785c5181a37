package dk.cpr.bench;

/**
 * One start of one service.
 *
 * @param seconds from the start of the process to the first answer on the service's port
 * @param mebibytes resident memory at rest, five seconds after it was ready
 */
record OneStart(double seconds, double mebibytes) {}
