package dk.cpr.person.event;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What stands beside the body of a report: its key, and whether it only asks what would happen. */
public class HowSent {
  @HeaderParam(Idempotency.HEADER)
  public @Nullable String key;

  @QueryParam("dryRun")
  @Parameter(
      description = "true tells what would be opened and ended, for whom; nothing is written",
      schema = @Schema(type = SchemaType.BOOLEAN))
  public @Nullable String dryRun;

  @Context public @Nullable UriInfo uri;

  /** Anything but true and false is refused, also nothing: a slip must not write. */
  public boolean isPreview() {
    boolean asked = uri != null && uri.getQueryParameters().containsKey("dryRun");
    if (!asked || "false".equals(dryRun)) {
      return false;
    }
    if (!"true".equals(dryRun)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/dryRun", "not-a-boolean", "true or false");
    }
    return true;
  }
}
