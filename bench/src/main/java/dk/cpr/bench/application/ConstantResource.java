package dk.cpr.bench.application;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The least that an endpoint of this house costs: same server, same filters, no thread of its own.
 */
@Path("/bench/constant")
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {
  private static final Constant ANSWER = new Constant("register", "up");

  /** What it answers. */
  public record Constant(String name, String state) {}

  /** Always the same; no token, no database. */
  @GET
  @PermitAll
  @NonBlocking
  public Constant constant() {
    return ANSWER;
  }
}
