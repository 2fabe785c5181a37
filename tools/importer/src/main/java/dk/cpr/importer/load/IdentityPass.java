package dk.cpr.importer.load;

import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.IdentitiesTaken;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.NumberRow;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.records.extract.ExtractFile;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.FormerNumber;
import dk.cpr.records.mapping.MappedPerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends every number of an extract and learns whose each is. Numbers that point at each other go in
 * one batch; those that are only mentioned go last.
 */
final class IdentityPass {
  private static final int IN_FLIGHT = 3;

  private final NumberIndex index;
  private final NumberGroups groups;
  private final ImportDoors doors;
  private final DeliverySource source;
  private final Map<Long, String> refused = new HashMap<>();
  private List<IdentityRow> batch = new ArrayList<>();
  private ImportReport.Facts counts = ImportReport.Facts.NONE;

  IdentityPass(ExtractScan.Numbers numbers, ImportDoors doors, DeliverySource source) {
    this.index = numbers.index();
    this.groups = numbers.groups();
    this.doors = doors;
    this.source = source;
  }

  /** Sends all; afterwards the index knows whose each number is. */
  void send(ExtractFile extract, Progress progress) throws IOException {
    try (Conveyor conveyor = new Conveyor(IN_FLIGHT)) {
      long read = 0;
      for (Optional<PersonBlock> block = extract.next();
          block.isPresent();
          block = extract.next()) {
        if (ExtractMapping.map(block.get()) instanceof MappedPerson person) {
          take(person, conveyor);
        }
        progress.advance(extract.linesRead() - read);
        read = extract.linesRead();
      }
      groups.groups().forEach(group -> put(group, conveyor));
      index.forEachWithoutRow(number -> put(List.of(IdentityRow.referenced(number)), conveyor));
      flush(conveyor);
      conveyor.drain();
    }
  }

  /** Why the number of a line was not taken. */
  synchronized Optional<String> refusal(long line) {
    return Optional.ofNullable(refused.get(line));
  }

  /** How many numbers were sent and set aside. */
  synchronized ImportReport.Facts counts() {
    return counts;
  }

  private void take(MappedPerson person, Conveyor conveyor) {
    Personnummer own = person.own().number();
    if (index.isContradictory(own)) {
      return;
    }
    row(own, IdentityRow.own(person.own(), person.firstLine()), conveyor);
    for (FormerNumber former : person.formerNumbers()) {
      if (!index.hasOwn(former.number())) {
        row(former.number(), IdentityRow.former(former, own), conveyor);
      }
    }
  }

  private void row(Personnummer number, IdentityRow row, Conveyor conveyor) {
    if (index.takeRow(number) && !groups.hold(number, row)) {
      put(List.of(row), conveyor);
    }
  }

  private void put(List<IdentityRow> together, Conveyor conveyor) {
    if (batch.size() + together.size() > NumberRow.MOST_ROWS) {
      flush(conveyor);
    }
    batch.addAll(together);
  }

  private void flush(Conveyor conveyor) {
    List<IdentityRow> rows = batch;
    batch = new ArrayList<>();
    if (!rows.isEmpty()) {
      conveyor.put(() -> send(rows));
    }
  }

  private void send(List<IdentityRow> rows) {
    IdentitiesTaken taken = doors.identities(source, rows.stream().map(IdentityRow::row).toList());
    for (IdentityRow row : rows) {
      String person = taken.persons().get(row.number().digits());
      if (person != null) {
        index.belongsTo(row.number(), PersonId.of(person));
      }
    }
    note(rows, taken);
  }

  private synchronized void note(List<IdentityRow> rows, IdentitiesTaken taken) {
    taken.setAside().forEach(aside -> refused.put(rows.get(aside.index()).line(), aside.reason()));
    counts = counts.plus(new ImportReport.Facts(rows.size(), 0, 0, 0, 0, taken.setAside().size()));
  }
}
