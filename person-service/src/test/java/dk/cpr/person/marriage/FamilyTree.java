package dk.cpr.person.marriage;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.event.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * People with random parents among those before them, each with one or two ids, whose kinship the
 * facts tell at any id and by child or by parent; and who is kin to whom, counted without facts.
 */
final class FamilyTree {
  private final List<List<PersonId>> ids;
  private final boolean[][] parent;
  private final boolean[][] ancestor;
  private final KnownFacts known = KnownFacts.none();

  FamilyTree(int people, Random random) {
    ids =
        Stream.generate(
                () ->
                    random.nextInt(4) == 0
                        ? List.of(PersonId.newId(), PersonId.newId())
                        : List.of(PersonId.newId()))
            .limit(people)
            .toList();
    ids.forEach(all -> known.same(all.toArray(PersonId[]::new)));
    parent = new boolean[people][people];
    for (int child = 1; child < people; child++) {
      for (String slot : List.of("mother", "father")) {
        if (random.nextInt(3) > 0) {
          tell(child, slot, random.nextInt(child), random);
        }
      }
    }
    ancestor = closed(parent);
  }

  private void tell(int child, String slot, int of, Random random) {
    parent[child][of] = true;
    PersonId childId = any(child, random);
    PersonId parentId = any(of, random);
    if (random.nextBoolean()) {
      known.parent(childId, slot, parentId);
    } else {
      known.with(parentId, FactKind.CHILD, "1990-01-01", Map.of("person", childId.toString()));
    }
  }

  private PersonId any(int person, Random random) {
    return ids.get(person).get(random.nextInt(ids.get(person).size()));
  }

  private static boolean[][] closed(boolean[][] step) {
    boolean[][] closed = Arrays.stream(step).map(boolean[]::clone).toArray(boolean[][]::new);
    for (int via = 0; via < closed.length; via++) {
      for (int from = 0; from < closed.length; from++) {
        for (int to = 0; to < closed.length; to++) {
          closed[from][to] |= closed[from][via] && closed[via][to];
        }
      }
    }
    return closed;
  }

  Scene scene() {
    return known.scene();
  }

  PersonId id(int person) {
    return ids.get(person).getLast();
  }

  boolean kin(int one, int other) {
    boolean siblings = false;
    for (int of = 0; of < parent.length; of++) {
      siblings |= parent[one][of] && parent[other][of];
    }
    return siblings || ancestor[one][other] || ancestor[other][one];
  }

  @Override
  public String toString() {
    return Arrays.deepToString(parent);
  }
}
