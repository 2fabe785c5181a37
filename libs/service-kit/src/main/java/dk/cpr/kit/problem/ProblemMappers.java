package dk.cpr.kit.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every failure of every door, one mapper a family. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final String BEARER = "Bearer";

  /** The realm's role of this suite's services, which room {@code security} defines. */
  private static final String SERVICE = "service";

  private static final FieldError NOT_KEPT =
      new FieldError("", "not-storable", "a value in the request cannot be kept");

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    Response answer = retryable(e.problem());
    e.challenge().ifPresent(how -> answer.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, how));
    return answer;
  }

  @ServerExceptionMapper
  Response peer(RemoteProblem e) {
    LOG.warnf("peer %s answered %d %s", e.peer(), e.status(), e.slug());
    return retryable(Problem.of(ProblemType.PEER_UNAVAILABLE, null, List.of()));
  }

  @ServerExceptionMapper
  Response unreachable(ProcessingException e) {
    Problem problem = Problem.of(ProblemType.PEER_UNAVAILABLE, null, List.of());
    LOG.warnf("%s: no answer from a peer (%s)", problem.instance(), e.getClass().getSimpleName());
    return retryable(problem);
  }

  @ServerExceptionMapper
  Response sql(SqlFailure e, ContainerRequestContext request) {
    ProblemType type = SqlProblems.of(e, sender(request));
    List<FieldError> errors = type == ProblemType.INVALID_INPUT ? List.of(NOT_KEPT) : List.of();
    Problem problem = Problem.of(type, null, errors);
    LOG.warnf("%s: SQLSTATE %s, constraint %s", problem.instance(), e.state(), e.constraint());
    return retryable(problem);
  }

  @ServerExceptionMapper({UnauthorizedException.class})
  Response anonymous() {
    return challenge(ProblemType.NOT_AUTHENTICATED, BEARER);
  }

  @ServerExceptionMapper({AuthenticationFailedException.class})
  Response badToken() {
    return challenge(ProblemType.NOT_AUTHENTICATED, BEARER + " error=\"invalid_token\"");
  }

  @ServerExceptionMapper({ForbiddenException.class})
  Response forbidden() {
    return Problem.of(ProblemType.NOT_ALLOWED, null, List.of()).toResponse().build();
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    List<FieldError> errors =
        e.getConstraintViolations().stream()
            .map(ProblemMappers::fieldError)
            .sorted(java.util.Comparator.comparing(FieldError::pointer))
            .toList();
    return Problem.of(ProblemType.INVALID_INPUT, null, errors).toResponse().build();
  }

  /** Quarkus has a mapper of its own for this one, so that the next does not get it. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    return unreadable(e);
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException e) {
    // The reader wraps what was thrown under it, by a body that went over its limit for one.
    @Nullable ProblemException inner = cause(e, ProblemException.class);
    if (inner != null) {
      return retryable(inner.problem());
    }
    boolean ours =
        e instanceof InvalidDefinitionException || e.getProcessor() instanceof JsonGenerator;
    return ours ? unexpected(e) : malformed(UnreadBody.fault(e));
  }

  @ServerExceptionMapper
  Response undecodable(CharConversionException e) {
    return malformed(UnreadBody.BROKEN);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    List<FieldError> parameters = e instanceof NotFoundException ? unconverted(e, uri) : List.of();
    if (!parameters.isEmpty()) {
      return Problem.of(ProblemType.INVALID_INPUT, null, parameters).toResponse().build();
    }
    int status = e.getResponse().getStatus();
    ProblemType type =
        switch (status) {
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.BODY_TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          default -> status / 100 == 4 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    return Problem.of(type, null, List.of()).toResponse().build();
  }

  /** JAX-RS takes a query parameter that is no number or id for a path that is not there. */
  private static List<FieldError> unconverted(WebApplicationException e, UriInfo uri) {
    @Nullable IllegalArgumentException cause = cause(e, IllegalArgumentException.class);
    if (cause == null) {
      return List.of();
    }
    String told = String.valueOf(cause.getMessage());
    return uri.getQueryParameters().entrySet().stream()
        .filter(given -> given.getValue().stream().anyMatch(value -> names(told, value)))
        .map(
            given ->
                new FieldError(
                    "/" + UnreadBody.escaped(given.getKey()),
                    "wrong-type",
                    "the value has the wrong type or form"))
        .toList();
  }

  private static boolean names(String told, String value) {
    return told.contains('"' + value + '"') || told.endsWith(": " + value);
  }

  @ServerExceptionMapper
  Response anythingElse(Throwable e, ContainerRequestContext request) {
    @Nullable ProblemException inner = cause(e, ProblemException.class);
    if (inner != null) {
      return problem(inner);
    }
    @Nullable SqlFailure sql = cause(e, SqlFailure.class);
    if (sql != null) {
      return sql(sql, request);
    }
    return unexpected(e);
  }

  private static SqlProblems.Sender sender(ContainerRequestContext request) {
    return request.getSecurityContext().isUserInRole(SERVICE)
        ? SqlProblems.Sender.PEER
        : SqlProblems.Sender.ANYBODY_ELSE;
  }

  private static Response unexpected(Throwable e) {
    boolean passing =
        cause(e, SQLException.class) != null || cause(e, RollbackException.class) != null;
    Problem problem =
        Problem.of(passing ? ProblemType.TRY_AGAIN : ProblemType.INTERNAL_ERROR, null, List.of());
    LOG.errorf(e, "%s", problem.instance());
    return retryable(problem);
  }

  private static Response malformed(FieldError error) {
    return Problem.of(ProblemType.MALFORMED_REQUEST, null, List.of(error)).toResponse().build();
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    List<Path.Node> steps =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).skip(1).toList();
    StringBuilder pointer = new StringBuilder();
    steps.stream()
        .skip(isParameter(steps, violation) ? 0 : 1)
        .forEach(node -> append(pointer, node));
    String code =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        pointer.toString(),
        code.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT),
        violation.getMessage());
  }

  /** A parameter of path or query has a name that the client knows; the body has none. */
  private static boolean isParameter(List<Path.Node> steps, ConstraintViolation<?> violation) {
    Object value = violation.getInvalidValue();
    return steps.size() == 1 && (value instanceof CharSequence || value instanceof Number);
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    }
    if (node.getKey() != null) {
      pointer.append('/').append(UnreadBody.escaped(String.valueOf(node.getKey())));
    }
    if (node.getName() != null && !node.getName().startsWith("<")) {
      pointer.append('/').append(node.getName());
    }
  }

  private static Response challenge(ProblemType type, String how) {
    return Problem.of(type, null, List.of())
        .toResponse()
        .header(HttpHeaders.WWW_AUTHENTICATE, how)
        .build();
  }

  private static Response retryable(Problem problem) {
    Response.ResponseBuilder answer = problem.toResponse();
    return problem.status() == 503 ? answer.header("Retry-After", 1).build() : answer.build();
  }

  private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
    for (Throwable c = e; c != null && c.getCause() != c; c = c.getCause()) {
      if (type.isInstance(c)) {
        return type.cast(c);
      }
    }
    return null;
  }
}
