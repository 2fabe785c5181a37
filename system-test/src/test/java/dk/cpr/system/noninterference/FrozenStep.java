package dk.cpr.system.noninterference;

import java.util.List;

/**
 * A step of the answer at which disclosure-service is frozen.
 *
 * @param type class
 * @param method its method, entered there
 */
record FrozenStep(String type, String method) {
  private static final String ROOT = "dk.cpr.disclosure.";

  /** In the order in which a look-up comes to them. */
  static final List<FrozenStep> ALL =
      List.of(
          new FrozenStep(ROOT + "gate.Gate", "enter"),
          new FrozenStep(ROOT + "access.Permission", "inMemory"),
          new FrozenStep(ROOT + "lookup.CurrentPersonReader", "read"),
          new FrozenStep(ROOT + "access.AccessDecision", "withheld"),
          new FrozenStep(ROOT + "lookup.LookupQuery", "answer"),
          new FrozenStep(ROOT + "receipt.ReceiptBook", "commitLater"),
          new FrozenStep(ROOT + "access.ReleasedWriter", "writeResponse"),
          new FrozenStep(ROOT + "access.LastLook", "take"),
          new FrozenStep(ROOT + "gate.Gate", "check"),
          new FrozenStep(ROOT + "gate.Lease", "covers"),
          new FrozenStep("io.vertx.core.http.impl.Http1xServerResponse", "end"),
          new FrozenStep(ROOT + "gate.Gate", "covers"));

  @Override
  public String toString() {
    return type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }
}
