package dk.cpr.person.identity;

import dk.cpr.kernel.number.NumberFault;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.identity.IdentitiesTaken.SetAside;
import dk.cpr.person.peer.NumberService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Proposes a person id for each number; number-service says which it keeps. */
@ApplicationScoped
class Identities {
  private final NumberService numbers;

  Identities(@RestClient NumberService numbers) {
    this.numbers = numbers;
  }

  IdentitiesTaken take(NewIdentities request) {
    List<SetAside> setAside = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<NumberService.Row> rows = new ArrayList<>();
    for (int i = 0; i < request.numbers().size(); i++) {
      NewIdentities.Row row = request.numbers().get(i);
      Optional<String> fault = fault(row);
      if (fault.isPresent()) {
        setAside.add(new SetAside(i, fault.get()));
      } else {
        places.add(i);
        rows.add(proposal(row));
      }
    }
    if (rows.isEmpty()) {
      return new IdentitiesTaken(List.of(), setAside);
    }
    NumberService.Taken taken = numbers.take(new NumberService.Numbers(request.source(), rows));
    taken.setAside().forEach(s -> setAside.add(new SetAside(places.get(s.index()), s.reason())));
    setAside.sort(Comparator.comparingInt(SetAside::index));
    return new IdentitiesTaken(
        taken.numbers().stream()
            .map(known -> new IdentitiesTaken.Identity(known.number(), known.personId()))
            .toList(),
        setAside);
  }

  private static Optional<String> fault(NewIdentities.Row row) {
    return Stream.of(Optional.of(row.number()), Optional.ofNullable(row.successor()))
        .flatMap(Optional::stream)
        .map(GivenNumber::fault)
        .flatMap(Optional::stream)
        .map(NumberFault::slug)
        .findFirst();
  }

  private static NumberService.Row proposal(NewIdentities.Row row) {
    @Nullable GivenNumber successor = row.successor();
    return new NumberService.Row(
        Personnummer.of(row.number().text()),
        PersonId.newId(),
        row.state(),
        successor == null ? null : Personnummer.of(successor.text()),
        row.from(),
        row.fromMark(),
        row.to(),
        row.toMark());
  }
}
