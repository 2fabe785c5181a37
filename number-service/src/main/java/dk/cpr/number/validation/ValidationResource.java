package dk.cpr.number.validation;

import dk.cpr.kernel.number.NumberForm;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The open door for system builders. */
@Path("/v1/validations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ValidationResource {

  /**
   * Judges 1 to 1,000 texts by their form alone; the answers stand in the order of the texts and
   * name them by place. Nothing here tells whether a number was given. Modulus 11 is told and
   * rejects nothing. No token is needed; one that is sent must be valid. Rules: {@code
   * docs/personnummer.md}.
   */
  @POST
  @PermitAll
  @Operation(summary = "Whether these texts are personnumre by their form; open to everyone")
  public Validations validate(@NotNull @Valid ValidationQuery query) {
    return Validations.of(NumberForm.ofAll(query.numbers()));
  }
}
