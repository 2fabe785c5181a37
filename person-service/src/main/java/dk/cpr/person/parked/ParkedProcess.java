package dk.cpr.person.parked;

import dk.cpr.person.saga.ParkedSaga;
import java.time.Instant;
import java.util.UUID;

/**
 * A process that waits for an operator, without what was reported.
 *
 * @param kind birth, undertaking or home_ending
 * @param step where it stands
 * @param status RUNNING forward, UNDOING on its way back
 * @param fault what failed
 */
record ParkedProcess(
    UUID id, String kind, String step, String status, int attempts, String fault, Instant since) {
  static ParkedProcess of(ParkedSaga saga) {
    return new ParkedProcess(
        saga.id(),
        saga.kind(),
        saga.stepName(),
        saga.status().name(),
        saga.attempts(),
        saga.fault(),
        saga.since());
  }
}
