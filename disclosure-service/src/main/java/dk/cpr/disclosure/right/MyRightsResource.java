package dk.cpr.disclosure.right;

import dk.cpr.disclosure.right.MyRights.MyRight;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the caller may ask. */
@Path("/v1/my-rights")
@Produces(MediaType.APPLICATION_JSON)
public class MyRightsResource {
  private static final Set<String> ASKING = Set.of(Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE);

  private final Rights rights;
  private final Caller caller;

  MyRightsResource(Rights rights, Caller caller) {
    this.rights = rights;
    this.caller = caller;
  }

  /**
   * The rights that the caller itself can use now: those of its organisation that its client or its
   * roles are bound to, or the citizen's own.
   */
  @GET
  @RolesAllowed({
    Roles.SYSTEM,
    Roles.CASEWORKER,
    Roles.OFFICE,
    Roles.CITIZEN,
    Roles.AUDITOR,
    Roles.OPERATOR
  })
  @RunOnVirtualThread
  @Operation(summary = "The purposes and fields that the caller may ask for")
  public MyRights rights() {
    if (caller.has(Roles.CITIZEN)) {
      return new MyRights(List.of(insight()));
    }
    if (Collections.disjoint(caller.roles(), ASKING)) {
      return new MyRights(List.of());
    }
    return new MyRights(
        rights.of(Holder.of(caller)).stream().map(MyRightsResource::right).toList());
  }

  private static MyRight insight() {
    return view(Insight.RIGHT, null, null);
  }

  private static MyRight right(HeldRight held) {
    return view(held.bound().right(), held.from(), held.to());
  }

  private static MyRight view(Right right, @Nullable Instant from, @Nullable Instant to) {
    return new MyRight(
        right.id().orElse(null),
        right.purpose(),
        right.legalBasis(),
        right.coverage(),
        fields(right, path -> !path.isOfAskedNumber()),
        fields(right, FieldPath::isOfAskedNumber),
        right.seesProtected() || right.coverage() == Coverage.SELF,
        right.mayTravelInTime(),
        from,
        to);
  }

  private static List<String> fields(Right right, Predicate<FieldPath> asked) {
    return right.fields().stream().filter(asked).map(FieldPath::toString).sorted().toList();
  }
}
