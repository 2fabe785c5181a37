package dk.cpr.importer.load;

import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.FormerNumber;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.mapping.OwnNumber;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole extract once to know every number in it before anything is sent. */
final class ExtractScan {
  private final NumberIndex index = new NumberIndex();
  private final NumberGroups groups = new NumberGroups();

  /** All that later passes must know. */
  record Numbers(NumberIndex index, NumberGroups groups) {}

  static Numbers scan(ExtractFile extract, Progress progress) throws IOException {
    ExtractScan scan = new ExtractScan();
    long read = 0;
    for (Optional<PersonBlock> block = extract.next(); block.isPresent(); block = extract.next()) {
      scan.take(block.get());
      progress.advance(extract.linesRead() - read);
      read = extract.linesRead();
    }
    return new Numbers(scan.index, scan.groups);
  }

  private void take(PersonBlock block) {
    @Nullable Personnummer number = block.number();
    if (ExtractMapping.map(block) instanceof MappedPerson person) {
      take(person);
    } else if (number != null) {
      index.damaged(number);
    }
  }

  private void take(MappedPerson person) {
    OwnNumber own = person.own();
    person.allNumbers().forEach(index::mention);
    index.own(own.number(), digest(person));
    if (own.status().holder() != PersonStatus.Holder.NUMBER) {
      index.inUse(own.number());
    }
    @Nullable Personnummer successor = own.successor();
    if (successor != null) {
      groups.link(own.number(), successor);
    }
    person.formerNumbers().stream()
        .map(FormerNumber::number)
        .filter(former -> !former.equals(own.number()))
        .forEach(former -> groups.link(former, own.number()));
  }

  /** The same for the same facts in any order and place. */
  private static int digest(MappedPerson person) {
    int facts = 0;
    for (MappedFact fact : person.facts()) {
      facts += Objects.hash(fact.template(), fact.references(), fact.provenance());
    }
    for (FormerNumber former : person.formerNumbers()) {
      facts += Objects.hash(former.number(), former.period());
    }
    return Objects.hash(person.own(), facts);
  }
}
