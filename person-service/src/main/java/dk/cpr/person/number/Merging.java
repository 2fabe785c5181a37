package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a merge or a split.
 *
 * @param reason name of the reason given
 * @param approval the decision on a proposal; null where the office reported the merge itself
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Merging(
    Basis basis,
    String authority,
    PersonId duplicate,
    PersonId survivor,
    Personnummer duplicateNumber,
    Personnummer survivingNumber,
    String reason,
    @Nullable Approval approval) {
  /** The same as the office decided it. */
  Merging approved(Basis decided, Approval by) {
    return new Merging(
        decided, authority, duplicate, survivor, duplicateNumber, survivingNumber, reason, by);
  }
}
