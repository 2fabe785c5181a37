package dk.cpr.disclosure.copies;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Payload of a {@code number-state} change, as far as it is kept here. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record NumberState(
    Personnummer number,
    PersonId personId,
    String state,
    @Nullable Personnummer successor,
    @Nullable PersonId survivorPersonId,
    boolean current,
    @Nullable String from,
    @Nullable String fromMark,
    @Nullable String to,
    @Nullable String toMark,
    @Nullable String since,
    @Nullable String sinceMark,
    @Nullable String birthMark,
    Instant knownFrom) {
  static final String TYPE = "number-state";
}
