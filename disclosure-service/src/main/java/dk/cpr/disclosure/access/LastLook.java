package dk.cpr.disclosure.access;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.OpenRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The last look at gate and lease: once where a refusal can still be answered, and once more when
 * the head of the response is about to be written, where nothing but closing the connection is
 * left.
 */
record LastLook(Gate gate, OpenRequest open, RoutingContext exchange) {
  /**
   * Looks, and has it done again.
   *
   * @throws dk.cpr.kit.problem.ProblemException protection-unknown
   */
  void take() {
    gate.check(open);
    exchange.addHeadersEndHandler(
        ending -> {
          if (!gate.covers(open)) {
            exchange.request().connection().close();
          }
        });
  }
}
