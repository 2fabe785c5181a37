package dk.cpr.system.noninterference;

import java.util.List;

/**
 * A step of the answer at which disclosure-service is frozen.
 *
 * @param type class
 * @param method its method, entered there
 */
record FrozenStep(String type, String method) {
  private static final String LOOKUP = "dk.cpr.disclosure.lookup.";

  /** In the order in which a look-up comes to them. */
  static final List<FrozenStep> ALL =
      List.of(
          new FrozenStep("dk.cpr.disclosure.gate.Gate", "enter"),
          new FrozenStep(LOOKUP + "Permission", "inMemory"),
          new FrozenStep(LOOKUP + "PictureReader", "read"),
          new FrozenStep(LOOKUP + "AccessDecision", "withheld"),
          new FrozenStep(LOOKUP + "AnswerWriter", "facts"),
          new FrozenStep("dk.cpr.disclosure.receipt.ReceiptBook", "commitLater"),
          new FrozenStep("dk.cpr.disclosure.gate.Gate", "check"),
          new FrozenStep("dk.cpr.disclosure.gate.Lease", "covers"),
          new FrozenStep("io.vertx.core.http.impl.Http1xServerResponse", "end"));

  @Override
  public String toString() {
    return type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }
}
