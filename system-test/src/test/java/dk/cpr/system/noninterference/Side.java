package dk.cpr.system.noninterference;

/** Which of the two registers. */
enum Side {
  A,
  B
}
