package dk.cpr.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A person that was registered a moment ago is followed into the read model within a moment. */
final class ReadModel {
  private ReadModel() {}

  /** A look-up. */
  interface LookUp {
    Reply ask() throws IOException;
  }

  /** Asks again while the person is not followed yet, ten seconds at most. */
  static Reply untilFollowed(LookUp lookUp) throws IOException {
    Instant end = Instant.now().plusSeconds(10);
    Reply reply = lookUp.ask();
    while (isNotYetThere(reply) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      reply = lookUp.ask();
    }
    return reply;
  }

  private static boolean isNotYetThere(Reply reply) {
    boolean hollow =
        reply.status() == 200
            && reply.body().at("/facts").isEmpty()
            && reply.body().at("/withheld").isEmpty();
    return reply.status() == 404 || reply.status() == 503 || hollow;
  }
}
