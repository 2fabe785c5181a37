package dk.cpr.protection.active;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import dk.cpr.kit.sql.Sql;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The protections that hold now. */
@Path("/v1/protections/active")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActiveResource {
  private static final String HOLDING =
      """
      select f.person_id, array_agg(distinct t.type order by t.type) as types
      from fact f
      cross join lateral unnest(case f.slot
        when '0001' then array['0001', '0002'] else array[f.slot] end) as t(type)
      where f.person_id = any(?) and f.kind = 'protection' and f.standing = 'VALID'
        and upper_inf(f.known) and f.effect @> clock_timestamp()
      group by f.person_id
      """;

  private final Sql sql;
  private final HumanBeings humans;

  ActiveResource(Sql sql, HumanBeings humans) {
    this.sql = sql;
    this.humans = humans;
  }

  /**
   * What is known now, valid, and in effect now, of the human being by any id. Whoever has name and
   * address protection has local directory protection as well, also where an extract did not say so
   * (CPR-loven § 30, stk. 1). Errors: try-again.
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"disclosure-service", "person-service"})
  @RunOnVirtualThread
  @Operation(summary = "The protections of persons that hold now")
  public ActiveProtections active(@NotNull @Valid ActiveQuery query) {
    Map<PersonId, HumanBeing> found = humans.of(query.personIds());
    Map<PersonId, List<String>> held =
        held(found.values().stream().flatMap(human -> human.all().stream()).distinct().toList());
    return new ActiveProtections(
        query.personIds().stream()
            .map(
                person ->
                    new ActiveProtections.Person(
                        person, types(Objects.requireNonNull(found.get(person)), held)))
            .toList());
  }

  private Map<PersonId, List<String>> held(List<PersonId> persons) {
    return sql
        .list(
            HOLDING,
            row ->
                Map.entry(
                    new PersonId(Sql.uuid(row, "person_id")),
                    List.of((String[]) row.getArray("types").getArray())),
            (Object) persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> types(HumanBeing human, Map<PersonId, List<String>> held) {
    return human.all().stream()
        .flatMap(id -> held.getOrDefault(id, List.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
