package dk.cpr.system.noninterference;

import dk.cpr.test.environment.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A merge as the office decides it, by two employees where two are needed, until it is done. */
final class Merging {
  private static final String SERVICE = "person-service";
  private static final int TRIES = 100;

  private Merging() {}

  /**
   * Reports it, has a colleague approve it if it waits for that, and waits until it is carried out.
   */
  static Answer decided(World world, Side side, Request report) {
    Answer answer = world.send(side, report, Tokens.office()).join();
    String proposal = answer.text("/proposalId");
    if (!proposal.isEmpty()) {
      Request approval =
          Request.post(
              SERVICE,
              "/v1/duplicates/proposals/" + proposal + "/decision",
              Map.of("decision", "APPROVED", "reason", "two papers", "document", "case 7"));
      answer = world.send(side, approval, colleague()).join();
    }
    String undertaking = answer.text("/undertakingId");
    for (int i = 0; i < TRIES && answer.status() == 202 && !undertaking.isEmpty(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      answer =
          world
              .send(side, Request.get(SERVICE, "/v1/undertakings/" + undertaking), Tokens.office())
              .join();
    }
    return answer;
  }

  private static String colleague() {
    return Tokens.system("portal", "10000007", "office")
        .claim("groups", java.util.List.of("office"))
        .claim("sub", "colleague")
        .claim("employee_id", "colleague")
        .claim("acr", Tokens.SUBSTANTIAL)
        .token();
  }
}
