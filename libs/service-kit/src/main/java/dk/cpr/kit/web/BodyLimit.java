package dk.cpr.kit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Answers a body over {@code quarkus.http.limits.max-body-size} as a problem; Quarkus refuses it
 * too, but with an empty answer. A declared length is looked at before anything is read; a body
 * without one is counted while it is read.
 */
@Singleton
public final class BodyLimit implements ReaderInterceptor {
  /** Before authentication: a body that is too large is refused to anybody. */
  private static final int FIRST = 1_000;

  /** Behind the handler that sets Quarkus's own limit. */
  private static final int LAST = 1;

  /** Where Quarkus keeps its own limit of a request; ours is to be met first. */
  private static final String OTHER_LIMIT = "io.quarkus.max-request-size";

  private final ObjectMapper mapper;
  private final long limit;

  BodyLimit(
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.mapper = mapper;
    this.limit = limit.asLongValue();
  }

  void install(@Observes Filters filters) {
    filters.register(this::refuseDeclared, FIRST);
    filters.register(this::admitUndeclared, LAST);
  }

  /**
   * An interceptor of every request would have its method's annotations read anew for each of them,
   * so only a body without a length gets one.
   */
  @ServerRequestFilter
  void countUndeclared(ResteasyReactiveContainerRequestContext request) {
    if (request.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH.toString()) == null) {
      ((ResteasyReactiveRequestContext) request.getServerRequestContext())
          .setReaderInterceptors(new ReaderInterceptor[] {this});
    }
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Counted(context.getInputStream(), limit));
    return context.proceed();
  }

  private void refuseDeclared(RoutingContext context) {
    String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (declared == null || !isOver(declared)) {
      context.next();
      return;
    }
    endConnectionAfter(context);
    Refusal.end(context, mapper, ProblemType.BODY_TOO_LARGE);
  }

  private void admitUndeclared(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    if (chunked) {
      endConnectionAfter(context);
    }
    if (chunked || request.version() == HttpVersion.HTTP_2) {
      context.put(OTHER_LIMIT, 2 * limit);
    }
    context.next();
  }

  /** What is left of a body that was refused is not waited for. */
  private static void endConnectionAfter(RoutingContext context) {
    HttpServerRequest request = context.request();
    context.addEndHandler(
        ended -> {
          if (!request.isEnded() && request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
          }
        });
  }

  private boolean isOver(String declared) {
    try {
      return Long.parseLong(declared) > limit;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  /** Throws when more than the limit is read. */
  private static final class Counted extends FilterInputStream {
    private long left;

    private Counted(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      return octet < 0 ? octet : count(1, octet);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int octets = super.read(into, from, most);
      return octets < 0 ? octets : count(octets, octets);
    }

    private int count(int octets, int result) {
      left -= octets;
      if (left < 0) {
        throw new ProblemException(ProblemType.BODY_TOO_LARGE);
      }
      return result;
    }
  }
}
