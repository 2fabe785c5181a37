package dk.cpr.kit.web;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.FieldError;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Reads a peer's problem; its detail stays with the peer. */
@Provider
public final class PeerProblems implements ResponseExceptionMapper<RemoteProblem> {
  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public RemoteProblem toThrowable(Response response) {
    @Nullable JsonNode body = body(response);
    @Nullable String type = body == null || !body.has("type") ? null : body.get("type").asText();
    RemoteProblem problem = new RemoteProblem("peer", response.getStatus(), type);
    return body == null ? problem : problem.saying(errors(body), contradicted(body));
  }

  private static @Nullable JsonNode body(Response response) {
    try {
      return response.readEntity(JsonNode.class);
    } catch (ProcessingException
        | IllegalStateException
        | jakarta.ws.rs.WebApplicationException e) {
      return null;
    }
  }

  private static List<FieldError> errors(JsonNode body) {
    List<FieldError> errors = new ArrayList<>();
    for (JsonNode error : body.path("errors")) {
      errors.add(
          new FieldError(
              error.path("pointer").asText(),
              error.path("code").asText(),
              error.path("message").asText()));
    }
    return errors;
  }

  private static List<KnownFact> contradicted(JsonNode body) {
    List<KnownFact> facts = new ArrayList<>();
    for (JsonNode fact : body.path("contradicts")) {
      facts.add(
          new KnownFact(
              UUID.fromString(fact.path("factId").asText()),
              fact.path("kind").asText(),
              PersonId.of(fact.path("personId").asText()),
              Instant.parse(fact.path("knownSince").asText())));
    }
    return facts;
  }
}
