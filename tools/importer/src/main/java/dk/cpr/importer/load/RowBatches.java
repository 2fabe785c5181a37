package dk.cpr.importer.load;

import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.RowsTaken;
import dk.cpr.importer.report.FileTally;
import dk.cpr.importer.report.ImportReport.Facts;
import dk.cpr.records.line.LineFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sends the rows of a file in batches and notes what came of them. */
final class RowBatches<R> implements AutoCloseable {
  private static final int MOST_ROWS = 250;
  private static final int MOST_CHARACTERS = 400_000;

  private final Conveyor conveyor = new Conveyor(3);
  private final RegisterService service;
  private final Function<List<R>, RowsTaken> door;
  private final FileTally tally;
  private List<Row<R>> batch = new ArrayList<>();
  private int characters;

  /**
   * A row and where it stands.
   *
   * @param size about how many characters it takes on the wire
   */
  record Row<R>(R content, long line, String recordType, int size) {}

  RowBatches(RegisterService service, Function<List<R>, RowsTaken> door, FileTally tally) {
    this.service = service;
    this.door = door;
    this.tally = tally;
  }

  void add(Row<R> row) {
    if (batch.size() == MOST_ROWS || characters + row.size() > MOST_CHARACTERS) {
      flush();
    }
    batch.add(row);
    characters += row.size();
  }

  /** Sends what is left and waits for every answer. */
  void finish() {
    flush();
    conveyor.drain();
  }

  @Override
  public void close() {
    conveyor.close();
  }

  private void flush() {
    List<Row<R>> rows = batch;
    batch = new ArrayList<>();
    characters = 0;
    if (!rows.isEmpty()) {
      conveyor.put(() -> send(rows));
    }
  }

  private void send(List<Row<R>> rows) {
    RowsTaken taken = door.apply(rows.stream().map(Row::content).toList());
    tally.facts(
        service,
        new Facts(rows.size(), taken.added(), 0, taken.unchanged(), 0, taken.setAside().size()));
    for (RowsTaken.SetAside aside : taken.setAside()) {
      Row<R> row = rows.get(aside.index());
      int colon = aside.reason().indexOf(':');
      tally.fault(
          new LineFault(
              row.line(),
              row.recordType(),
              colon < 0 ? "" : aside.reason().substring(colon + 1),
              colon < 0 ? aside.reason() : aside.reason().substring(0, colon)));
    }
  }
}
