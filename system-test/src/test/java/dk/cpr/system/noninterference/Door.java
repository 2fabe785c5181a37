package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.List;

/**
 * A door of a service, as one sort of request comes to it.
 *
 * @param title in the report
 * @param writes whether it may change something
 * @param also actors who are blind at this door beside those who are everywhere
 * @param form makes the request
 */
record Door(String title, boolean writes, List<Actor> also, Form form) {

  /** Makes a request; picks are the same in both registers. */
  interface Form {
    Request of(Cast cast, Actor actor, Pick pick);
  }

  static Door reads(String title, Form form) {
    return new Door(title, false, List.of(), form);
  }

  static Door writes(String title, Form form) {
    return new Door(title, true, List.of(), form);
  }

  Door alsoTo(Actor... actors) {
    return new Door(title, writes, List.of(actors), form);
  }

  /** Who may not see by this door what is protected. */
  List<Actor> blind() {
    List<Actor> blind = new ArrayList<>(Actor.BLIND);
    blind.addAll(also);
    return blind;
  }

  Step step(Actor actor, Pick pick) {
    return Step.blind(actor, title, cast -> form.of(cast, actor, pick));
  }

  /** All there are. */
  static List<Door> all() {
    List<Door> all = new ArrayList<>(DisclosureDoors.ALL);
    all.addAll(ReportDoors.ALL);
    all.addAll(OwnerDoors.ALL);
    return all;
  }
}
