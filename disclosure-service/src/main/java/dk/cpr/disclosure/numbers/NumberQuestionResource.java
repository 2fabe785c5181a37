package dk.cpr.disclosure.numbers;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.lookup.AskedNumber;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
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
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Questions about up to a thousand numbers. */
@Path("/v1/number-questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumberQuestionResource {
  private final Access access;
  private final FrameReader reader;
  private final QuestionMeter meter;
  private final Caller caller;

  NumberQuestionResource(Access access, FrameReader reader, QuestionMeter meter, Caller caller) {
    this.access = access;
    this.reader = reader;
    this.meter = meter;
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
  @Operation(summary = "Ask whether numbers were given, and what replaced them")
  @APIResponseSchema(NumberAnswers.class)
  public CompletionStage<Released<NumberAnswers>> ask(
      @Context RoutingContext exchange, @NotNull @Valid NumberQuestion question) {
    Requester requester = Requester.of(caller);
    List<FieldPath> named = question.ask().stream().map(Ask::path).toList();
    return access.answer(
        exchange,
        new NumbersAsked(
            new Request(
                requester,
                question.purpose(),
                named,
                "/ask",
                requester.caseOf(question.caseReference())),
            AskedNumber.sound(question.numbers(), "/numbers"),
            EnumSet.copyOf(question.ask()),
            reader,
            meter));
  }
}
