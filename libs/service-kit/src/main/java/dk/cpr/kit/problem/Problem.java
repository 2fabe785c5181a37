package dk.cpr.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code application/problem+json} (RFC 9457). {@code instance} is the urn of this very
 * occurrence and stands in the log beside the cause; it is never the path.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String instance,
    List<FieldError> errors,
    List<KnownFact> contradicts) {

  /** Media type of every problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A new occurrence. */
  public static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors) {
    return new Problem(
        "/problems/" + type.slug(),
        type.title(),
        type.status(),
        detail,
        "urn:uuid:" + UUID.randomUUID(),
        errors,
        List.of());
  }

  /** The same occurrence, naming the facts that stand against the request. */
  Problem contradicting(List<KnownFact> facts) {
    return new Problem(type, title, status, detail, instance, errors, facts);
  }

  /** A response that carries this problem. */
  public Response.ResponseBuilder toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }
}
