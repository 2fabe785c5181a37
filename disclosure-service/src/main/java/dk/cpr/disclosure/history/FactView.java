package dk.cpr.disclosure.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is or was known.
 *
 * @param fact id in the service that owns it; a correction names it
 * @param value the fields asked for, and their marks
 * @param effectFrom start of effect as the source wrote it
 * @param registeredAt when it came to be known
 * @param registeredBy organisation (CVR number) or service; absent where the person's name and
 *     address are withheld, since it tells the municipality
 * @param origin REPORT, IMPORT or DERIVED
 * @param closedAt when the register ceased to stand by it; null while it does
 * @param correction what closed it, where that was a correction
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactView(
    UUID fact,
    String kind,
    Standing standing,
    Map<String, String> value,
    @Nullable String effectFrom,
    @Nullable Boolean effectFromUncertain,
    @Nullable String effectTo,
    @Nullable Boolean effectToUncertain,
    @Nullable Boolean unverified,
    Instant registeredAt,
    @Nullable String registeredBy,
    String origin,
    @Nullable Instant closedAt,
    @Nullable Mending correction) {

  /** The fact as it was known at an instant. */
  static FactView of(FactKind kind, PastFact past, Instant knownAt) {
    Instant closed = past.closedBy(knownAt);
    PastFact.Effect effect = past.effect();
    PastFact.Known known = past.known();
    return new FactView(
        past.id(),
        kind.wireName(),
        past.standing(),
        past.value(),
        effect.from(),
        effect.fromUncertain() ? true : null,
        effect.to(),
        effect.toUncertain() ? true : null,
        known.verified() ? null : true,
        known.from(),
        known.by(),
        known.origin(),
        closed,
        closed == null ? null : past.mendings().closed());
  }
}
