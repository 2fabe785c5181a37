package dk.cpr.fact.store;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered fact as it stands in the database and in change logs.
 *
 * @param knownFrom registration time, UTC
 * @param knownTo when the register stopped standing by it; null while it does
 * @param source system and task of an import
 * @param sourceDate its production date
 * @param authority who registered it in the register that an import came from, four digits
 * @param sourceRegisteredAt when, as that register wrote it
 */
@RegisterForReflection
public record StoredFact(
    UUID id,
    PersonId personId,
    String kind,
    String slot,
    SortedMap<String, String> value,
    @Nullable String effectFrom,
    boolean effectFromUncertain,
    @Nullable String effectTo,
    boolean effectToUncertain,
    Standing standing,
    Instant knownFrom,
    @Nullable Instant knownTo,
    String registeredBy,
    @Nullable String document,
    Origin origin,
    @Nullable String source,
    @Nullable LocalDate sourceDate,
    boolean verified,
    @Nullable String authority,
    @Nullable String sourceRegisteredAt) {

  /** What the fact says, without who registered it and when. */
  public FactContent content() {
    return new FactInput(
            kind,
            slot,
            value,
            effectFrom,
            effectFromUncertain,
            effectTo,
            effectToUncertain,
            standing)
        .content();
  }
}
