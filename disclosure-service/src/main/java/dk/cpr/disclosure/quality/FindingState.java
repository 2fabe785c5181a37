package dk.cpr.disclosure.quality;

/** How far a finding is worked off. */
enum FindingState {
  OPEN,
  /** It is as it should be; stays so as long as the facts do. */
  ACCEPTED,
  /** Said to be mended; gone when the rules look again, or still here because it is not. */
  DONE
}
