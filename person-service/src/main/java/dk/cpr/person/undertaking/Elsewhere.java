package dk.cpr.person.undertaking;

import dk.cpr.person.event.EventView;
import dk.cpr.person.peer.AddressService;
import java.util.List;

/** What address-service does, as the reporter is told of it: kinds and ids, never an address. */
public final class Elsewhere {
  private Elsewhere() {}

  /** The one person that a movement is of. */
  public static List<EventView.Person> of(AddressService.Moved moved) {
    return List.of(
        new EventView.Person(
            moved.personId(),
            "",
            moved.opened().stream()
                .map(
                    begun ->
                        new EventView.Opened(
                            begun.factId(), begun.kind(), begun.effectFrom(), null))
                .toList(),
            moved.ended().stream()
                .map(ended -> new EventView.Ended(ended.factId(), ended.kind()))
                .toList()));
  }
}
