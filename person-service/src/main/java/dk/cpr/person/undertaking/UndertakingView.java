package dk.cpr.person.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a reported event has come that other services take part in.
 *
 * @param undertakingId also the id of the event; absent in a preview
 * @param personId the main person; absent in a preview
 * @param status {@code preview}; {@code pending} until everyone has their facts, then {@code done};
 *     {@code refused} when it was undone
 * @param number the number that the person got by it; only when done, and only with a receipt
 * @param reason slug of the problem it was refused with
 * @param event what was, or would be, opened and ended; only when done, or in a preview
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UndertakingView(
    @Nullable UUID undertakingId,
    EventKind kind,
    @Nullable PersonId personId,
    Status status,
    @Nullable Personnummer number,
    @Nullable String reason,
    @Nullable EventView event) {

  /** How far it has come. */
  public enum Status {
    @JsonProperty("preview")
    PREVIEW,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("refused")
    REFUSED
  }

  static UndertakingView preview(EventView event) {
    return new UndertakingView(null, event.kind(), null, Status.PREVIEW, null, null, event);
  }

  static UndertakingView of(Undertaking undertaking) {
    return switch (undertaking.status()) {
      case RUNNING, UNDOING -> of(undertaking, Status.PENDING, null);
      case DONE -> of(undertaking, Status.DONE, null);
      case REFUSED -> of(undertaking, Status.REFUSED, undertaking.refusal());
    };
  }

  private static UndertakingView of(
      Undertaking undertaking, Status status, @Nullable String reason) {
    return new UndertakingView(
        undertaking.id(), undertaking.kind(), undertaking.person(), status, null, reason, null);
  }

  UndertakingView with(@Nullable Personnummer given, @Nullable EventView happened) {
    return new UndertakingView(undertakingId, kind, personId, status, given, reason, happened);
  }
}
