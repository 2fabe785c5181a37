package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.home.LostHome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event as reported, checked and with persons by their ids: pure rules over what is known, which
 * ask nobody.
 */
public interface LifeEvent {
  /** Which it is. */
  EventKind kind();

  /** Since when. */
  SourceTime effect();

  /** The persons of the register that the report names, the main person first. */
  List<PersonId> named();

  /** Those of whom nothing can be known before it. */
  default Set<PersonId> newcomers() {
    return Set.of();
  }

  /** Where it changes something. */
  default Place place() {
    return Place.HERE;
  }

  /** Why the main person's home, which address-service keeps, ends with it without another. */
  default Optional<LostHome> lostHome() {
    return Optional.empty();
  }

  /** Who must be alive at its effect. */
  default Collection<PersonId> alive() {
    return named();
  }

  /** Who is touched beside those named. */
  default Reach reach() {
    return Reach.NAMED;
  }

  /** Those whose ancestors it looks at, whom it does not touch. */
  default List<PersonId> descendants() {
    return List.of();
  }

  /** What the register knows against it, beside what stands against every event. */
  default Optional<Objection> objection(Scene scene) {
    return Optional.empty();
  }

  /** What it does; called when nothing stands against it. */
  void happen(Scene scene, Drafts drafts);

  /** Where an event changes something. */
  enum Place {
    HERE,
    /** In another service; here it may be nothing but the event. */
    ELSEWHERE
  }

  /** Whose facts an event needs to be known. */
  enum Reach {
    /** Of those named. */
    NAMED,
    /** Also of spouse, parents, children, guardian and custody wards of the main person. */
    FAMILY,
    /** Also of those of everyone named. */
    FAMILIES
  }
}
