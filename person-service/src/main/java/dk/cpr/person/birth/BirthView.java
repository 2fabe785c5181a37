package dk.cpr.person.birth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hospital is told of a birth.
 *
 * @param birthId id of the report
 * @param personId the child
 * @param status {@code pending} until child and parents have their facts, then {@code done}; {@code
 *     refused} when it was undone
 * @param number the child's number; only when done, and only with a receipt
 * @param reason slug of the problem it was refused with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BirthView(
    UUID birthId,
    PersonId personId,
    Status status,
    @Nullable Personnummer number,
    @Nullable String reason) {

  /** How far it has come. */
  public enum Status {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("refused")
    REFUSED
  }

  static BirthView of(Birth birth) {
    return switch (birth.status()) {
      case RUNNING, UNDOING -> of(birth, Status.PENDING, null);
      case DONE -> of(birth, Status.DONE, null);
      case REFUSED -> of(birth, Status.REFUSED, birth.refusal());
    };
  }

  private static BirthView of(Birth birth, Status status, @Nullable String reason) {
    return new BirthView(birth.id(), birth.child(), status, null, reason);
  }

  BirthView with(Personnummer given) {
    return new BirthView(birthId, personId, status, given, reason);
  }
}
