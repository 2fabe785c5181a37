package dk.cpr.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kit.problem.Problem;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** A problem that is answered before a request has reached any resource. */
final class Refusal {
  private Refusal() {}

  static void end(RoutingContext context, ObjectMapper mapper, ProblemType type) {
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(body(mapper, type));
  }

  private static Buffer body(ObjectMapper mapper, ProblemType type) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(Problem.of(type, null, List.of())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
