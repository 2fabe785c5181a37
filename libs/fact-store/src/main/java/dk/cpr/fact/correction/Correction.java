package dk.cpr.fact.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A correction that was done, or a preview of one. Holds ids and kinds, never values.
 *
 * @param correction null in a preview
 * @param registeredAt registration time of everything it closed and opened
 * @param facts what was done, in the order of the request; what went along follows what it went
 *     along with
 * @param dependents what hangs together with it and stands as it did, of persons whom the caller
 *     may be told of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(
    @Nullable UUID correction,
    Instant registeredAt,
    List<Corrected> facts,
    @Nullable List<Dependent> dependents) {

  /** The same with further dependents, as far as they are not named already. */
  public Correction and(List<Dependent> more) {
    Set<UUID> named =
        Stream.concat(
                facts.stream().map(Corrected::fact),
                Stream.ofNullable(dependents)
                    .flatMap(List::stream)
                    .flatMap(dependent -> Stream.ofNullable(dependent.fact())))
            .collect(Collectors.toSet());
    List<Dependent> all =
        Stream.concat(
                Stream.ofNullable(dependents).flatMap(List::stream),
                more.stream().filter(dependent -> !named.contains(dependent.fact())))
            .toList();
    return new Correction(correction, registeredAt, facts, all);
  }

  /** The same without what hangs together with it of persons who may not be told of. */
  public Correction telling(Predicate<PersonId> covered) {
    return new Correction(
        correction,
        registeredAt,
        facts,
        Stream.ofNullable(dependents)
            .flatMap(List::stream)
            .filter(dependent -> covered.test(dependent.personId()))
            .toList());
  }
}
