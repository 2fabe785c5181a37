package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What facts tell of others, and what they do not for the protection of those others.
 *
 * @param withheld paths that at least one fact leaves out
 * @param never paths that every fact of their kind leaves out
 * @param relatives other persons that are told of, by the kinds that do
 */
public record MaskedOthers(
    List<FieldPath> withheld, List<FieldPath> never, Map<PersonId, Set<FactKind>> relatives) {
  /** Nobody is told of and nothing is left out. */
  public static final MaskedOthers NONE = new MaskedOthers(List.of(), List.of(), Map.of());

  /** Of facts that were read for these fields. */
  public static MaskedOthers of(Collection<ReadFact> facts, List<FieldPath> fields) {
    Map<PersonId, Set<FactKind>> relatives = new LinkedHashMap<>();
    List<FieldPath> withheld = new ArrayList<>();
    List<FieldPath> never = new ArrayList<>();
    for (ReadFact fact : facts) {
      fact.relatives()
          .forEach(
              person ->
                  relatives
                      .computeIfAbsent(person, p -> EnumSet.noneOf(FactKind.class))
                      .add(fact.kind()));
    }
    if (facts.stream().anyMatch(fact -> fact.relativeMasked() || fact.hostMasked())) {
      for (FieldPath path : fields) {
        List<ReadFact> own = facts.stream().filter(fact -> path.isOf(fact.kind())).toList();
        if (own.stream().anyMatch(fact -> leavesOut(fact, path))) {
          withheld.add(path);
        }
        if (!own.isEmpty() && own.stream().allMatch(fact -> leavesOut(fact, path))) {
          never.add(path);
        }
      }
    }
    return new MaskedOthers(withheld, never, relatives);
  }

  private static boolean leavesOut(ReadFact fact, FieldPath path) {
    return (fact.relativeMasked() && path.isOfRelative()) || (fact.hostMasked() && path.isOfHost());
  }

  /** Of the fields those that are left out of an answer, in their order. */
  public List<FieldPath> with(List<FieldPath> own, List<FieldPath> fields) {
    return withheld.isEmpty()
        ? own
        : fields.stream().filter(path -> own.contains(path) || withheld.contains(path)).toList();
  }

  /** Of the fields those of which nothing at all is told. */
  public List<FieldPath> untold(List<FieldPath> own) {
    if (never.isEmpty()) {
      return own;
    }
    List<FieldPath> untold = new ArrayList<>(own);
    untold.addAll(never);
    return untold;
  }
}
