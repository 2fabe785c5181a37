package dk.cpr.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    return retryable(e.problem());
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
  Response sql(SqlFailure e) {
    Problem problem = Problem.of(SqlProblems.of(e), null, List.of());
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

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    return unreadable(e);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    ProblemType type =
        switch (e.getResponse().getStatus()) {
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.BODY_TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          case 400 -> ProblemType.MALFORMED_REQUEST;
          default -> ProblemType.INTERNAL_ERROR;
        };
    return Problem.of(type, null, List.of()).toResponse().build();
  }

  @ServerExceptionMapper
  Response anythingElse(Throwable e) {
    @Nullable ProblemException inner = cause(e, ProblemException.class);
    if (inner != null) {
      return problem(inner);
    }
    @Nullable SqlFailure sql = cause(e, SqlFailure.class);
    if (sql != null) {
      return sql(sql);
    }
    boolean passing =
        cause(e, SQLException.class) != null || cause(e, RollbackException.class) != null;
    Problem problem =
        Problem.of(passing ? ProblemType.TRY_AGAIN : ProblemType.INTERNAL_ERROR, null, List.of());
    LOG.errorf(e, "%s", problem.instance());
    return retryable(problem);
  }

  private static Response unreadable(JsonProcessingException e) {
    // The reader wraps what was thrown under it, by a body that went over its limit for one.
    @Nullable ProblemException inner = cause(e, ProblemException.class);
    if (inner != null) {
      return retryable(inner.problem());
    }
    String pointer = e instanceof JsonMappingException m ? pointer(m) : "";
    FieldError error =
        switch (e) {
          case UnrecognizedPropertyException ignored ->
              new FieldError(pointer, "unknown-field", "this field is not known here");
          case JsonMappingException ignored ->
              new FieldError(pointer, "wrong-type", "the value has the wrong type or form");
          default -> new FieldError("", "broken-json", "the body is not well-formed JSON in UTF-8");
        };
    return Problem.of(ProblemType.MALFORMED_REQUEST, null, List.of(error)).toResponse().build();
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer
          .append('/')
          .append(
              step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
    }
    return pointer.toString();
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .skip(2)
        .forEach(node -> append(pointer, node));
    String code =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        pointer.toString(),
        code.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT),
        violation.getMessage());
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
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
