package dk.cpr.person.custody;

import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the custody facts of a child: each ends by itself ({@link CustodyPeriod}), by what is known
 * of child and holder.
 */
public record CustodyFacts(Scene scene, PersonId child) {

  /**
   * Custody that a parent gets at a time; empty when nobody can have it then.
   *
   * @param parent null for one without number
   */
  public Optional<FactContent> ofParent(
      CustodyRelation relation, @Nullable PersonId parent, SourceTime from) {
    return content(Map.of("relation", relation.code()), parent, from);
  }

  /** Custody that somebody gets at a time who is no parent. */
  public Optional<FactContent> ofOther(CustodyRelation relation, PersonId holder, SourceTime from) {
    return content(
        Map.of(
            "relation",
            relation.code(),
            "holder",
            holder.toString(),
            "holderSince",
            from.date().toString()),
        holder,
        from);
  }

  private Optional<FactContent> content(
      Map<String, String> value, @Nullable PersonId holder, SourceTime from) {
    List<Known> deaths =
        Stream.of(child, holder)
            .filter(Objects::nonNull)
            .flatMap(person -> scene.death(person).stream())
            .toList();
    if (deaths.stream().anyMatch(death -> death.since() == null)) {
      return Optional.empty();
    }
    return CustodyPeriod.since(
            from,
            scene.born(child).orElse(null),
            deaths.stream().map(Known::since).filter(Objects::nonNull).toList())
        .map(period -> FactContent.valid(FactKind.CUSTODY, value, period));
  }
}
