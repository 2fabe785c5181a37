package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.peer.NumberService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** From whom persons descend, by whatever parents they ever had and through all their ids. */
@ApplicationScoped
class KinshipReader {
  /** More generations than the register knows of anybody. */
  private static final int GENERATIONS = 12;

  private final Sql sql;
  private final NumberService numbers;

  KinshipReader(Sql sql, @RestClient NumberService numbers) {
    this.sql = sql;
    this.numbers = numbers;
  }

  /** Asks number-service for every id of these persons and of their ancestors. */
  Map<PersonId, Set<PersonId>> ids(Collection<PersonId> persons) {
    Map<PersonId, Set<PersonId>> ids = new HashMap<>();
    line(persons, generation -> asked(generation, ids));
    return ids;
  }

  /** These persons and their ancestors with all their ids, as number-service told them before. */
  Set<PersonId> line(Collection<PersonId> persons, Map<PersonId, Set<PersonId>> ids) {
    Kinship kinship = new Kinship(ids, List.of());
    return line(
        persons,
        generation -> {
          Set<PersonId> all = new HashSet<>();
          generation.forEach(person -> all.addAll(kinship.idsOf(person)));
          return all;
        });
  }

  /** Adoptions that were reported here, and those of which an extract tells the event. */
  List<Kinship.Adopted> adoptions(Collection<PersonId> children) {
    return sql.list(
        """
        select main_person as child, effect_from as since from life_event
        where kind = 'adoption' and main_person = any(?)
        union
        select person_id, null from fact
        where kind = 'event' and person_id = any(?) and upper_inf(known) and standing = 'VALID'
          and value ->> 'code' = 'A35' and value ->> 'kind' is null and value ->> 'mark' is null
        """,
        row -> new Kinship.Adopted(new PersonId(Sql.uuid(row, "child")), row.getString("since")),
        uuids(children),
        uuids(children));
  }

  private Set<PersonId> line(
      Collection<PersonId> persons, Function<Set<PersonId>, Set<PersonId>> everyId) {
    Set<PersonId> line = new LinkedHashSet<>();
    Set<PersonId> generation = new HashSet<>(persons);
    for (int i = 0; i < GENERATIONS && !generation.isEmpty(); i++) {
      Set<PersonId> all = everyId.apply(generation);
      line.addAll(all);
      generation = new HashSet<>(parents(all));
      generation.removeAll(line);
    }
    return line;
  }

  private Set<PersonId> asked(Set<PersonId> generation, Map<PersonId, Set<PersonId>> into) {
    Set<PersonId> all = new HashSet<>();
    numbers
        .identities(new NumberService.PersonsAsked(List.copyOf(generation)))
        .persons()
        .forEach(
            one -> {
              Set<PersonId> ids = Set.copyOf(one.all());
              ids.forEach(id -> into.put(id, ids));
              all.addAll(ids);
            });
    return all;
  }

  /** By the facts of the child and by those of the parent, whenever they hold. */
  private List<PersonId> parents(Collection<PersonId> children) {
    return sql.list(
        """
        select (value ->> 'person')::uuid as id from fact
        where kind = 'parent' and person_id = any(?) and upper_inf(known) and standing = 'VALID'
          and value ->> 'person' is not null
        union
        select person_id from fact
        where kind = 'child' and slot = any(?) and upper_inf(known) and standing = 'VALID'
        """,
        row -> new PersonId(Sql.uuid(row, "id")),
        uuids(children),
        children.stream().map(PersonId::toString).toArray(String[]::new));
  }

  private static UUID[] uuids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(UUID[]::new);
  }
}
