package dk.cpr.person.marriage;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Kinship.Adopted;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Scene;
import dk.cpr.person.named.PersonOrName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From whom somebody descends, through every id of a human being and whether or not the parent
 * still is one in law: an adoption ends kinship in law (adoptionsloven § 16) and not by blood.
 */
final class Lineage {
  private final Scene scene;
  private final Map<PersonId, List<PersonOrName>> reported;

  /**
   * By what is known, and what a report says.
   *
   * @param reported parents by blood of somebody of whom nothing is known yet
   */
  Lineage(Scene scene, Map<PersonId, List<PersonOrName>> reported) {
    this.scene = scene;
    this.reported = reported;
  }

  /** How somebody is a parent. */
  enum Tie {
    BLOOD,
    ADOPTION
  }

  /**
   * A parent.
   *
   * @param key the same for every way of naming the same human being
   * @param person null for a parent without number
   * @param fact by which the register knows it; null where the report says so
   */
  record Parent(String key, @Nullable PersonId person, Tie tie, @Nullable Known fact) {}

  /** The parents that somebody ever had, one for each human being. */
  Collection<Parent> parents(PersonId child) {
    Map<String, Parent> found = new LinkedHashMap<>();
    Set<PersonId> ids = scene.kinship().idsOf(child);
    for (PersonId id : ids) {
      scene.of(id, FactKind.PARENT).forEach(fact -> add(found, parent(fact)));
      reported.getOrDefault(id, List.of()).forEach(who -> add(found, parent(who)));
    }
    for (PersonId other : scene.persons()) {
      scene.of(other, FactKind.CHILD).stream()
          .filter(fact -> ids.stream().anyMatch(id -> fact.value("person").equals(id.toString())))
          .forEach(fact -> add(found, new Parent(key(other), other, Tie.BLOOD, fact)));
    }
    return found.values();
  }

  /**
   * How somebody descends from another by blood: the first step there, or null.
   *
   * @param other the key of the other
   */
  @Nullable Parent ascent(PersonId from, String other) {
    for (Parent parent : byBlood(from)) {
      if (parent.key().equals(other) || isAncestor(parent.person(), other)) {
        return parent;
      }
    }
    return null;
  }

  List<Parent> byBlood(PersonId child) {
    return parents(child).stream().filter(parent -> parent.tie() == Tie.BLOOD).toList();
  }

  /** The same for every id of one human being. */
  String key(PersonId person) {
    return scene.kinship().idsOf(person).stream()
        .map(PersonId::toString)
        .sorted()
        .findFirst()
        .orElse(person.toString());
  }

  private boolean isAncestor(@Nullable PersonId of, String other) {
    Set<String> seen = new HashSet<>();
    List<PersonId> ahead = new ArrayList<>();
    if (of != null) {
      ahead.add(of);
    }
    while (!ahead.isEmpty()) {
      for (Parent parent : byBlood(ahead.removeLast())) {
        if (parent.key().equals(other)) {
          return true;
        }
        if (parent.person() != null && seen.add(parent.key())) {
          ahead.add(parent.person());
        }
      }
    }
    return false;
  }

  private static void add(Map<String, Parent> found, Parent parent) {
    if (!parent.key().isEmpty()) {
      found.merge(parent.key(), parent, Lineage::stronger);
    }
  }

  /** Who is a parent by blood and adopts remains one by blood; a fact of the child tells more. */
  private static Parent stronger(Parent before, Parent other) {
    return before.tie() == Tie.ADOPTION && isOfChild(other) && other.tie() == Tie.BLOOD
        ? other
        : before;
  }

  private static boolean isOfChild(Parent parent) {
    return parent.fact() == null || parent.fact().content().kind() == FactKind.PARENT;
  }

  private Parent parent(Known fact) {
    Tie tie = isAdoptive(fact) ? Tie.ADOPTION : Tie.BLOOD;
    String person = fact.value("person");
    if (!person.isEmpty()) {
      PersonId id = PersonId.of(person);
      return new Parent(key(id), id, tie, fact);
    }
    return new Parent(
        PersonOrName.key(fact.value("name"), fact.value("birthDate")), null, tie, fact);
  }

  private Parent parent(PersonOrName who) {
    @Nullable PersonId person = who.personId();
    String key =
        person != null
            ? key(person)
            : PersonOrName.key(String.valueOf(who.name()), String.valueOf(who.birthDate()));
    return new Parent(key, person, Tie.BLOOD, null);
  }

  /**
   * A parent since an adoption. An extract tells an adoption at the time of its registration, so
   * there it is any parent since a later day than the birth.
   */
  private boolean isAdoptive(Known fact) {
    PersonId child = fact.fact().personId();
    @Nullable SourceTime since = fact.since();
    return since != null
        && scene.kinship().adoptions().stream()
            .filter(adopted -> adopted.child().equals(child))
            .anyMatch(adopted -> isSince(adopted, since));
  }

  private boolean isSince(Adopted adopted, SourceTime since) {
    return adopted.since() == null
        ? scene.born(adopted.child()).filter(born -> born.isBefore(since.date())).isPresent()
        : adopted.since().equals(since.text());
  }
}
