package dk.cpr.person.marriage;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.marriage.Lineage.Parent;
import dk.cpr.person.marriage.Lineage.Tie;
import dk.cpr.person.named.PersonOrName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kinship that bars a marriage. Nobody marries an ancestor, a descendant, a full or a half sibling
 * (ægteskabsloven § 6), whom an adoption elsewhere does not make any less kin; nor an adopter the
 * adopted while the adoption lasts (§ 8). Others who are kin by adoption alone may marry.
 */
public final class MarriageBar {
  private final Scene scene;
  private final Lineage lineage;

  /** By what is known. */
  MarriageBar(Scene scene) {
    this(scene, Map.of());
  }

  /**
   * By what is known, and what a report says.
   *
   * @param reported parents by blood of somebody of whom nothing is known yet
   */
  public MarriageBar(Scene scene, Map<PersonId, List<PersonOrName>> reported) {
    this.scene = scene;
    this.lineage = new Lineage(scene, reported);
  }

  /** What bars these two at a time. */
  public Optional<Objection> between(PersonId one, PersonId other, Instant when) {
    return ascent(one, other)
        .or(() -> ascent(other, one))
        .or(() -> siblings(one, other))
        .or(() -> adoption(one, other, when))
        .or(() -> adoption(other, one, when));
  }

  /** What bars a marriage of one to somebody without number: to a parent or another ancestor. */
  Optional<Objection> toParent(PersonId one, PersonOrName other) {
    String key = PersonOrName.key(String.valueOf(other.name()), String.valueOf(other.birthDate()));
    return key.isEmpty() ? Optional.empty() : ascent(one, key);
  }

  private Optional<Objection> ascent(PersonId from, PersonId to) {
    return ascent(from, lineage.key(to));
  }

  private Optional<Objection> ascent(PersonId from, String key) {
    @Nullable Parent step = lineage.ascent(from, key);
    if (step == null) {
      return Optional.empty();
    }
    return Optional.of(
        step.key().equals(key)
            ? by(step, from, "parent-and-child", "two who are not parent and child")
            : by(
                step, from, "ancestor-and-descendant", "two of whom none descends from the other"));
  }

  private Optional<Objection> siblings(PersonId one, PersonId other) {
    Set<String> theirs =
        lineage.byBlood(other).stream().map(Parent::key).collect(Collectors.toSet());
    return lineage.byBlood(one).stream()
        .filter(parent -> theirs.contains(parent.key()))
        .findFirst()
        .map(parent -> by(parent, one, "siblings", "two who have no parent in common"));
  }

  private Optional<Objection> adoption(PersonId child, PersonId adopter, Instant when) {
    String key = lineage.key(adopter);
    return lineage.parents(child).stream()
        .filter(parent -> parent.tie() == Tie.ADOPTION && parent.key().equals(key))
        .filter(parent -> Stream.ofNullable(parent.fact()).anyMatch(fact -> fact.holdsAt(when)))
        .findFirst()
        .map(
            parent -> by(parent, child, "adopter-and-child", "two of whom none adopted the other"));
  }

  /** Only a fact of the two themselves is named: others are not asked about. */
  private Objection by(Parent parent, PersonId of, String code, String message) {
    @Nullable Known fact = parent.fact();
    return fact != null && scene.kinship().idsOf(of).contains(fact.fact().personId())
        ? Objection.by(fact, code, message)
        : Objection.lack(code, message);
  }
}
