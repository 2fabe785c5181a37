package dk.cpr.kit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses a NUL in path or query, which no id and no text that is looked for holds. */
@Singleton
final class SoundTarget {
  /** Before authentication, beside the limit of the body. */
  private static final int FIRST = 1_000;

  private static final String NUL = "%00";

  private final ObjectMapper mapper;

  SoundTarget(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void install(@Observes Filters filters) {
    filters.register(this::refuseNul, FIRST);
  }

  private void refuseNul(RoutingContext context) {
    if (context.request().uri().contains(NUL)) {
      Refusal.end(context, mapper, ProblemType.MALFORMED_REQUEST);
    } else {
      context.next();
    }
  }
}
