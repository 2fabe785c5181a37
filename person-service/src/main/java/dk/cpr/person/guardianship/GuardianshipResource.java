package dk.cpr.person.guardianship;

import dk.cpr.kernel.code.GuardianRelation;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.EventDoor;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.named.People;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Guardianship, reported by the municipality of residence.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1/guardianships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GuardianshipResource {
  private final EventDoor door;

  GuardianshipResource(EventDoor door) {
    this.door = door;
  }

  /** An adult gets a guardian. */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a guardianship")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> guardianship(
      @BeanParam HowSent how, @NotNull @Valid NewGuardianship report) {
    return door.take(EventKind.GUARDIANSHIP, report, how, people -> event(report, people));
  }

  /** A guardianship ends. */
  @POST
  @Path("/endings")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report the end of a guardianship")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> end(
      @BeanParam HowSent how, @NotNull @Valid NewGuardianshipEnd report) {
    return door.take(
        EventKind.GUARDIANSHIP_END,
        report,
        how,
        people -> new GuardianshipEnd(report.basis().effect(), people.at("/person")));
  }

  private static LifeEvent event(NewGuardianship report, People people) {
    PersonId ward = people.at("/person");
    @Nullable PersonId guardian = people.orNull("/guardian");
    if (ward.equals(guardian)) {
      throw invalid("/guardian", "same-person", "somebody else");
    }
    SourceTime effect = report.basis().effect();
    EffectPeriod period =
        EffectPeriod.since(effect)
            .until(report.until() == null ? null : SourceTime.of(report.until()));
    if (period.isEmpty()) {
      throw invalid("/until", "not-after-the-start", "a day after the start");
    }
    Map<String, String> value = value(report, guardian, effect.date().toString());
    return new Guardianship(
        effect, ward, guardian, FactContent.valid(FactKind.GUARDIANSHIP, value, period));
  }

  private static Map<String, String> value(
      NewGuardianship report, @Nullable PersonId guardian, String since) {
    Map<String, String> value = new TreeMap<>(Map.of("type", report.type()));
    if (guardian != null) {
      value.put("relation", GuardianRelation.PERSON.code());
      value.put("guardian", guardian.toString());
      value.put("guardianSince", since);
      return value;
    }
    value.put("relation", GuardianRelation.NAMED.code());
    value.put("name", String.valueOf(report.guardian().name()).strip());
    value.put("textSince", since);
    List<String> lines = Objects.requireNonNullElse(report.guardian().lines(), List.of());
    for (int i = 0; i < lines.size(); i++) {
      value.put("line" + (i + 1), lines.get(i).strip());
    }
    return value;
  }

  private static ProblemException invalid(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
