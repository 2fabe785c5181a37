package dk.cpr.disclosure.right;

import dk.cpr.disclosure.right.MyRights.MyRight;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.kit.sql.Sql;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the caller may ask. */
@Path("/v1/my-rights")
@Produces(MediaType.APPLICATION_JSON)
public class MyRightsResource {
  private final Sql sql;
  private final Caller caller;

  MyRightsResource(Sql sql, Caller caller) {
    this.sql = sql;
    this.caller = caller;
  }

  /** The rights that hold now for the caller's organisation, or the citizen's own. */
  @GET
  @RolesAllowed({
    Roles.SYSTEM,
    Roles.CASEWORKER,
    Roles.OFFICE,
    Roles.CITIZEN,
    Roles.AUDITOR,
    Roles.OPERATOR,
    Roles.SERVICE
  })
  @RunOnVirtualThread
  @Operation(summary = "The purposes and fields that the caller may ask for")
  public MyRights rights() {
    if (caller.has(Roles.CITIZEN)) {
      return new MyRights(List.of(insight()));
    }
    return new MyRights(
        sql.list(
            """
            select id, kind, purpose, legal_basis, coverage, fields, sees_protected,
              lower(valid) as valid_from, upper(valid) as valid_to
            from recipient_right
            where organisation = ? and valid @> clock_timestamp() order by purpose
            """,
            MyRightsResource::right,
            caller.organisation()));
  }

  private static MyRight insight() {
    Right right = Insight.RIGHT;
    return new MyRight(
        null,
        right.purpose(),
        right.legalBasis(),
        right.coverage(),
        right.fields().stream().map(FieldPath::toString).sorted().toList(),
        right.seesProtected(),
        true,
        null,
        null);
  }

  private static MyRight right(ResultSet row) throws SQLException {
    return new MyRight(
        Sql.uuid(row, "id"),
        row.getString("purpose"),
        row.getString("legal_basis"),
        Coverage.valueOf(row.getString("coverage")),
        Arrays.stream((String[]) row.getArray("fields").getArray()).sorted().toList(),
        row.getBoolean("sees_protected"),
        !RecipientKind.valueOf(row.getString("kind")).isPrivate(),
        Sql.instant(row, "valid_from"),
        Sql.instant(row, "valid_to"));
  }
}
