package dk.cpr.person.kin;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.event.EventDoor;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.named.People;
import dk.cpr.person.named.PersonOrName;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Kinship and custody, reported by the municipality of the child; parenthood also by parishes.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KinResource {
  private final EventDoor door;
  private final SharedHomes homes;

  KinResource(EventDoor door, SharedHomes homes) {
    this.door = door;
    this.homes = homes;
  }

  /** Paternity or co-motherhood is established. */
  @POST
  @Path("/parenthoods")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report paternity or co-motherhood")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> parenthood(
      @BeanParam HowSent how, @NotNull @Valid NewParenthood report) {
    return door.take(EventKind.PARENTHOOD, report, how, people -> parenthood(report, people));
  }

  /** A child, or an adult, is adopted. */
  @POST
  @Path("/adoptions")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report an adoption")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> adoption(
      @BeanParam HowSent how, @NotNull @Valid NewAdoption report) {
    return door.take(EventKind.ADOPTION, report, how, people -> adoption(report, people));
  }

  /** Custody goes to the holders named. */
  @POST
  @Path("/custody-changes")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report who has custody")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> custody(
      @BeanParam HowSent how, @NotNull @Valid NewCustodyChange report) {
    return door.take(EventKind.CUSTODY_CHANGE, report, how, people -> custody(report, people));
  }

  private LifeEvent parenthood(NewParenthood report, People people) {
    PersonId child = people.at("/child");
    PersonOrName parent = report.parent().found(people.orNull("/parent"));
    if (child.equals(parent.personId())) {
      throw samePerson("/parent");
    }
    return new Parenthood(
        report.basis().effect(),
        child,
        parent,
        Coded.find(ParentRole.class, report.role()).orElseThrow(),
        new Parenthood.Care(
            Objects.requireNonNullElse(report.jointCare(), JointCare.NOT_DECLARED),
            homes.before(report, people)));
  }

  private static LifeEvent adoption(NewAdoption report, People people) {
    return new Adoption(
        report.basis().effect(),
        people.at("/child"),
        Adopters.of(report, people),
        Objects.requireNonNullElse(report.staying(), ""),
        report.name() == null ? null : report.name().content("/name", report.basis().effect()));
  }

  private static LifeEvent custody(NewCustodyChange report, People people) {
    List<String> slots = new ArrayList<>();
    List<PersonId> others = new ArrayList<>();
    for (int i = 0; i < report.holders().size(); i++) {
      @Nullable PersonId other = people.orNull(NewCustodyChange.pointer(i));
      String slot = report.holders().get(i).relation();
      if (slots.contains(slot) || others.contains(other) || people.at("/child").equals(other)) {
        throw samePerson("/holders/" + i);
      }
      if (other == null) {
        slots.add(slot);
      } else {
        others.add(other);
      }
    }
    return new CustodyChange(report.basis().effect(), people.at("/child"), slots, others);
  }

  private static ProblemException samePerson(String pointer) {
    return new ProblemException(ProblemType.INVALID_INPUT)
        .at(pointer, "same-person", "somebody else");
  }
}
