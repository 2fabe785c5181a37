package dk.cpr.disclosure.numbers;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Questions about up to a thousand numbers. */
@Path("/v1/number-questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumberQuestionResource {
  private final Gate gate;
  private final NumberQuestions questions;
  private final Caller caller;

  NumberQuestionResource(Gate gate, NumberQuestions questions, Caller caller) {
    this.gate = gate;
    this.questions = questions;
    this.caller = caller;
  }

  /**
   * Whether numbers were given, and what replaced them; for authorities whose right names {@code
   * number.given} and {@code number.replaced}. A name and address protection changes nothing: a
   * number is neither. Errors: invalid-input (no or more than 1000 numbers, nothing asked, no
   * case), not-a-personnummer and replacement-number (each place named; nothing is answered),
   * no-right (none for the purpose), field-not-permitted (each question named), protection-unknown,
   * try-again.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "Ask whether numbers were given, and what replaced them")
  public NumberAnswers ask(
      @Context RoutingContext exchange, @NotNull @Valid NumberQuestion question) {
    Ticket ticket = gate.enter(exchange);
    NumberAnswers answers = questions.answer(question, Asker.of(caller));
    gate.check(ticket);
    return answers;
  }
}
