package dk.cpr.protection.active;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import dk.cpr.kit.sql.Sql;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The protections that hold now. */
@Path("/v1/protections/active")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActiveResource {
  private final Sql sql;

  ActiveResource(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is known now, valid, and in effect now. Whoever has name and address protection has local
   * directory protection as well, also where an extract did not say so (CPR-loven § 30, stk. 1).
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("disclosure-service")
  @RunOnVirtualThread
  @Operation(summary = "The protections of persons that hold now")
  public ActiveProtections active(@NotNull @Valid ActiveQuery query) {
    UUID[] ids = query.personIds().stream().map(PersonId::value).toArray(UUID[]::new);
    Map<UUID, List<String>> found =
        sql
            .list(
                """
                select f.person_id,
                  array_agg(distinct t.type order by t.type) as types
                from fact f
                cross join lateral unnest(case f.slot
                  when '0001' then array['0001', '0002'] else array[f.slot] end) as t(type)
                where f.person_id = any(?) and f.kind = 'protection' and f.standing = 'VALID'
                  and upper_inf(f.known) and f.effect @> clock_timestamp()
                group by f.person_id
                """,
                row ->
                    Map.entry(
                        Sql.uuid(row, "person_id"),
                        List.of((String[]) row.getArray("types").getArray())),
                (Object) ids)
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new ActiveProtections(
        query.personIds().stream()
            .map(
                person ->
                    new ActiveProtections.Person(
                        person, found.getOrDefault(person.value(), List.of())))
            .toList());
  }
}
