package dk.cpr.importer.load;

import dk.cpr.importer.delivery.DeliveryProof;
import dk.cpr.importer.delivery.ImportReasons;
import dk.cpr.importer.delivery.RecordKinds;
import dk.cpr.importer.door.DeliveryExtent;
import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.report.FileTally;
import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.FormerNumber;
import dk.cpr.records.mapping.Mapped;
import dk.cpr.records.mapping.MappedPerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends the facts of an extract. A number that was changed is the same person as its successor and
 * its lines are a frozen copy: they contribute the number's state only, so that two versions of one
 * person never meet. A deleted duplicate is a person of its own and keeps its facts.
 */
final class FactPass {
  private static final int IN_FLIGHT = 3;

  private final NumberIndex index;
  private final IdentityPass identities;
  private final FileTally tally;
  private final Delivery delivery;
  private PersonBatch batch = new PersonBatch();

  FactPass(NumberIndex index, IdentityPass identities, Delivery delivery) {
    this.index = index;
    this.identities = identities;
    this.tally = delivery.tally();
    this.delivery = delivery;
  }

  /** Where the facts of a file go, and what they may do there. */
  record Delivery(ImportDoors doors, DeliverySource source, FileTally tally, DeliveryProof proof) {
    ExtractFormat format() {
      return tally.file().layout();
    }
  }

  void send(ExtractFile extract, Progress progress) throws IOException {
    try (Conveyor conveyor = new Conveyor(IN_FLIGHT)) {
      long read = 0;
      for (Optional<PersonBlock> block = extract.next();
          block.isPresent();
          block = extract.next()) {
        take(block.get(), conveyor);
        progress.advance(extract.linesRead() - read);
        read = extract.linesRead();
      }
      progress.advance(extract.linesRead() - read);
      flush(conveyor);
      conveyor.drain();
    }
  }

  private void take(PersonBlock block, Conveyor conveyor) {
    Mapped mapped = ExtractMapping.map(block);
    if (DeliveryProof.isDamaged(mapped.faults())) {
      tally.damaged();
    }
    if (!(mapped instanceof MappedPerson person)) {
      tally.faults(mapped.faults());
      return;
    }
    Personnummer own = person.own().number();
    Optional<PersonId> id = index.person(own);
    if (index.isContradictory(own)) {
      contradictory(person, id, conveyor);
    } else if (!index.takeFacts(own)) {
      setAside(person, ImportReasons.MET_AGAIN);
    } else if (id.isEmpty()) {
      String reason = identities.refusal(person.firstLine()).orElse(Reasons.PERSON_SET_ASIDE);
      setAside(person, reason);
    } else if (person.own().status() == PersonStatus.CHANGED_NUMBER) {
      tally.faults(numberOnly(person));
    } else {
      List<LineFault> faults = new ArrayList<>(person.faults());
      List<MappedFact> facts = delivery.proof().taken(person, faults);
      faults.addAll(formerFaults(person));
      put(outgoing(person, id.get(), facts, faults), conveyor);
    }
  }

  /** Of lines that contradict each other only what protects is taken. */
  private void contradictory(MappedPerson person, Optional<PersonId> id, Conveyor conveyor) {
    List<MappedFact> protections =
        person.facts().stream()
            .filter(fact -> fact.template().kind() == FactKind.PROTECTION)
            .toList();
    tally.damaged();
    setAside(person, ImportReasons.MET_TWICE);
    if (id.isPresent() && !protections.isEmpty()) {
      put(
          new Outgoing(
              new Outgoing.Identity(
                  id.get(), person.firstLine(), Set.of(), DeliveryExtent.ADDITIONS),
              protections.stream().map(fact -> new Outgoing.Item(fact, fact.template())).toList(),
              List.of()),
          conveyor);
    }
  }

  /** Every line of the person with one reason, beside what is wrong with single lines. */
  private void setAside(MappedPerson person, String reason) {
    List<LineFault> faults = new ArrayList<>(person.faults());
    faults.add(new LineFault(person.firstLine(), "001", "", reason));
    person.formerNumbers().forEach(former -> faults.add(fault(former, reason)));
    person.facts().stream()
        .filter(fact -> fact.line() != person.firstLine())
        .filter(fact -> fact.template().kind() != FactKind.PROTECTION)
        .forEach(fact -> faults.add(new LineFault(fact.line(), fact.recordType(), "", reason)));
    tally.faults(faults);
  }

  /** The lines of a changed number; its 001 did its duty. */
  private List<LineFault> numberOnly(MappedPerson person) {
    @Nullable Personnummer successor = person.own().successor();
    boolean held = successor != null && index.hasOwn(successor);
    List<LineFault> faults = new ArrayList<>();
    for (LineFault fault : person.withoutFacts().faults()) {
      if (!fault.reason().equals(Reasons.HELD_BY_SUCCESSOR)) {
        faults.add(fault);
      } else if (fault.line() != person.firstLine()) {
        faults.add(held ? fault : because(fault, ImportReasons.NO_SUCCESSOR));
      }
    }
    faults.addAll(formerFaults(person));
    return faults;
  }

  private Outgoing outgoing(
      MappedPerson person, PersonId id, List<MappedFact> facts, List<LineFault> faults) {
    DeliveryExtent extent = delivery.proof().extent(person.faults());
    List<Outgoing.Item> items = new ArrayList<>();
    for (MappedFact fact : facts) {
      if (fact.references().values().stream().allMatch(n -> index.person(n).isPresent())) {
        items.add(
            new Outgoing.Item(fact, fact.resolve(number -> index.person(number).orElseThrow())));
      } else {
        faults.add(
            new LineFault(
                fact.line(),
                fact.recordType(),
                fact.references().firstKey(),
                ImportReasons.REFERENCE_SET_ASIDE));
      }
    }
    return new Outgoing(
        new Outgoing.Identity(
            id, person.firstLine(), RecordKinds.damaged(faults, delivery.format()), extent),
        items,
        faults);
  }

  private List<LineFault> formerFaults(MappedPerson person) {
    List<LineFault> faults = new ArrayList<>();
    for (FormerNumber former : person.formerNumbers()) {
      if (index.isInUse(former.number())) {
        faults.add(fault(former, ImportReasons.NOT_FORMER));
      } else {
        identities.refusal(former.line()).ifPresent(reason -> faults.add(fault(former, reason)));
      }
    }
    return faults;
  }

  private LineFault fault(FormerNumber former, String reason) {
    return new LineFault(former.line(), delivery.format().formerNumbers(), "formerNumber", reason);
  }

  private static LineFault because(LineFault fault, String reason) {
    return new LineFault(fault.line(), fault.recordType(), fault.field(), reason);
  }

  private void put(Outgoing person, Conveyor conveyor) {
    if (batch.isFullFor(person)) {
      flush(conveyor);
    }
    batch.add(person);
  }

  private void flush(Conveyor conveyor) {
    PersonBatch full = batch;
    batch = new PersonBatch();
    if (!full.isEmpty()) {
      conveyor.put(() -> full.send(delivery.doors(), delivery.source(), tally));
    }
  }
}
