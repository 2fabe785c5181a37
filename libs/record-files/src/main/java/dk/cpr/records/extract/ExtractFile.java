package dk.cpr.records.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.format.PersonBlock.Part;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Lines;
import dk.cpr.records.line.Reasons;
import dk.cpr.records.mapping.ExtractMapping;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An extract of persons on disk, one whole person at a time: lines that stand away from their
 * person's 001 are joined to it. The file is read once to find those lines (24 bytes of memory
 * each) and once more for the persons; nothing else grows with the file. A late line whose person
 * has no 001 in the file is reported ({@link Reasons#NO_PERSON}) after the last person.
 */
public final class ExtractFile implements AutoCloseable {
  private static final int ONE_LINE = 512;

  private final ExtractFormat format;
  private final Consumer<LineFault> faults;
  private final LateLines late = new LateLines();
  private final FileChannel channel;
  private final InputStream stream;
  private final ExtractReader reader;
  private final long lineCount;

  /** Opens a public extract P12170. */
  public ExtractFile(Path file, Consumer<LineFault> faults) throws IOException {
    this(ExtractFormat.P12170, file, faults);
  }

  /** Opens the file and finds its late lines; faults of the file go to the consumer. */
  public ExtractFile(ExtractFormat format, Path file, Consumer<LineFault> faults)
      throws IOException {
    this.format = format;
    this.faults = faults;
    this.lineCount = findLateLines(file);
    this.channel = FileChannel.open(file);
    this.stream = Files.newInputStream(file);
    this.reader = new ExtractReader(format, stream, faults, (number, line) -> {});
  }

  /** The start record; empty when it is missing or damaged, which was reported. */
  public Optional<ExtractHeader> header() {
    return reader.header();
  }

  /** The lines of the whole file, for a progress bar. */
  public long lineCount() {
    return lineCount;
  }

  /** Whether every person's lines stand together behind their record 001. */
  public boolean isByPerson() {
    return late.isEmpty();
  }

  /** Lines read so far. */
  public long linesRead() {
    return reader.lineCount();
  }

  /** Lines read so far by record type. */
  public Map<String, Long> counts() {
    return reader.counts();
  }

  /** The next person, empty at the end. */
  public Optional<PersonBlock> next() throws IOException {
    Optional<PersonBlock> block = reader.next();
    while (block.isPresent() && block.get().part() == Part.LATE) {
      if (block.get().number() == null) {
        ExtractMapping.map(block.get()).faults().forEach(faults);
      }
      block = reader.next();
    }
    if (block.isEmpty()) {
      reportLeft();
      return block;
    }
    return Optional.of(whole(block.get()));
  }

  private PersonBlock whole(PersonBlock block) throws IOException {
    Personnummer number = block.number();
    List<LateLines.Place> places = number == null ? List.of() : late.take(number);
    if (number == null || places.isEmpty()) {
      return block;
    }
    BlockBuilder added =
        new BlockBuilder(
            new BlockBuilder.Source(format, block.made()),
            Part.LATE,
            places.getFirst().lineNumber(),
            number);
    for (LateLines.Place place : places) {
      Lines.Line line = read(place);
      added.add(line, ExtractReader.own(line.text()).orElse(null));
    }
    return block.with(added.build());
  }

  private void reportLeft() throws IOException {
    for (LateLines.Place place : late.takeLeft()) {
      Lines.Line line = read(place);
      faults.accept(
          new LineFault(
              line.number(), ExtractReader.type(line.text()), "number", Reasons.NO_PERSON));
    }
  }

  private Lines.Line read(LateLines.Place place) throws IOException {
    channel.position(place.offset());
    return new Lines(Channels.newInputStream(channel), ONE_LINE)
        .next()
        .map(line -> new Lines.Line(place.lineNumber(), place.offset(), line.text(), line.end()))
        .orElseThrow(() -> new EOFException("the file was cut while it was read"));
  }

  private long findLateLines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ExtractReader scan =
          new ExtractReader(
              format,
              in,
              fault -> {},
              (number, line) -> late.add(number, line.offset(), line.number()));
      Optional<PersonBlock> block = scan.next();
      while (block.isPresent()) {
        block = scan.next();
      }
      late.sort();
      return scan.lineCount();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    stream.close();
  }
}
