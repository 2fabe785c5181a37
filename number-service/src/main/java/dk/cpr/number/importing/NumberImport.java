package dk.cpr.number.importing;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.importing.ImportAnswer.NumberPerson;
import dk.cpr.number.importing.ImportAnswer.SetAside;
import dk.cpr.number.ledger.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Takes a batch apart into portions of whole groups and puts the answer together. */
@ApplicationScoped
class NumberImport {
  private static final int PORTION = 200;
  private final ImportPortion portions;
  private final Turns turns;

  NumberImport(ImportPortion portions, Turns turns) {
    this.portions = portions;
    this.turns = turns;
  }

  ImportAnswer register(NumberBatch batch, String by) {
    Reading reading = Reading.of(batch.numbers());
    List<SetAside> setAside = new ArrayList<>(reading.setAside());
    Map<Personnummer, PersonId> persons = new HashMap<>();
    for (List<Statement> portion : portions(reading.statements())) {
      Decision decision =
          turns.inTurn(NumberImport.class, () -> portions.register(portion, batch.source(), by));
      setAside.addAll(decision.setAside());
      Reading.named(portion)
          .forEach(number -> decision.personOf(number).ifPresent(id -> persons.put(number, id)));
    }
    if (!reading.doubtful().isEmpty()) {
      portions.withhold(reading.doubtful());
    }
    setAside.sort(Comparator.comparingInt(SetAside::index));
    return new ImportAnswer(inOrder(reading, persons), setAside);
  }

  private static List<NumberPerson> inOrder(Reading reading, Map<Personnummer, PersonId> persons) {
    return Reading.named(reading.statements()).stream()
        .flatMap(
            number ->
                Optional.ofNullable(persons.get(number))
                    .map(person -> new NumberPerson(number, person))
                    .stream())
        .toList();
  }

  private List<List<Statement>> portions(List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    View view = new View(portions.around(statements));
    statements.forEach(view::add);
    List<List<Statement>> packed = new ArrayList<>();
    List<Statement> portion = new ArrayList<>();
    for (List<Personnummer> group : view.groups()) {
      List<Statement> said = group.stream().map(view::news).filter(Objects::nonNull).toList();
      if (!portion.isEmpty() && portion.size() + said.size() > PORTION) {
        packed.add(portion);
        portion = new ArrayList<>();
      }
      portion.addAll(said);
    }
    packed.add(portion);
    return packed;
  }
}
