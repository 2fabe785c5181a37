package dk.cpr.person.identity;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.given.GivenNumber;
import dk.cpr.person.peer.NumberService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Proposes a person id for each number; number-service says which it keeps. */
@ApplicationScoped
class Identities {
  private static final int LONGEST = 40;

  private final NumberService numbers;

  Identities(@RestClient NumberService numbers) {
    this.numbers = numbers;
  }

  IdentitiesTaken take(NewIdentities request) {
    List<NumberService.Row> rows = request.numbers().stream().map(Identities::proposal).toList();
    NumberService.Taken taken = numbers.take(new NumberService.Numbers(request.source(), rows));
    return new IdentitiesTaken(
        taken.numbers().stream()
            .map(known -> new IdentitiesTaken.Identity(known.number(), known.personId()))
            .toList(),
        taken.setAside().stream()
            .map(row -> new IdentitiesTaken.SetAside(row.index(), row.reason()))
            .toList());
  }

  /** More than number-service reads; whatever it is, it is no number. */
  private static GivenNumber bounded(GivenNumber number) {
    return number.text().length() > LONGEST ? new GivenNumber("-") : number;
  }

  /** Bad numbers go along: number-service sets them aside, and keeps what they might stand for. */
  private static NumberService.Row proposal(NewIdentities.Row row) {
    return new NumberService.Row(
        bounded(row.number()),
        PersonId.newId(),
        row.state(),
        row.successor() == null ? null : bounded(row.successor()),
        row.from(),
        row.fromMark(),
        row.to(),
        row.toMark(),
        row.since(),
        row.sinceMark(),
        row.birthMark());
  }
}
