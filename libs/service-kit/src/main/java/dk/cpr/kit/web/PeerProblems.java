package dk.cpr.kit.web;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.kit.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
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
    return new RemoteProblem("peer", response.getStatus(), type(response));
  }

  private static @Nullable String type(Response response) {
    try {
      JsonNode body = response.readEntity(JsonNode.class);
      return body == null || !body.has("type") ? null : body.get("type").asText();
    } catch (ProcessingException
        | IllegalStateException
        | jakarta.ws.rs.WebApplicationException e) {
      return null;
    }
  }
}
