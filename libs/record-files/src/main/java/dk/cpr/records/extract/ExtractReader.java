package dk.cpr.records.extract;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.format.PersonBlock;
import dk.cpr.records.format.PersonBlock.Part;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.line.HeaderLine;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Lines;
import dk.cpr.records.line.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams an extract of persons in bounded memory, one block of lines at a time. Lines that stand
 * away from their person's 001 come as {@link Part#LATE} blocks of their own; the register's test
 * extract has all its records 003 at the end. Who can read the file twice takes {@link
 * ExtractFile}, which joins them. Faults of the file itself go to the given consumer.
 */
public final class ExtractReader {
  public static final String UNREADABLE = "???";
  private static final int NUMBER_START = 3;
  static final int NUMBER_END = 13;

  private final ExtractFormat format;
  private final Lines lines;
  private final Consumer<LineFault> faults;
  private final BiConsumer<Personnummer, Lines.Line> late;
  private final Map<String, Long> counts = new TreeMap<>();
  private @Nullable ExtractHeader header;
  private @Nullable BlockBuilder current;
  private long lineCount;
  private long lastLine;
  private boolean started;
  private boolean ended;

  /** Reads the start record. */
  public ExtractReader(InputStream in, Consumer<LineFault> faults) throws IOException {
    this(ExtractFormat.P12170, in, faults, (number, line) -> {});
  }

  /** Also tells of every late line and whose it is. */
  ExtractReader(
      ExtractFormat format,
      InputStream in,
      Consumer<LineFault> faults,
      BiConsumer<Personnummer, Lines.Line> late)
      throws IOException {
    this.format = format;
    this.lines = new Lines(in);
    this.faults = faults;
    this.late = late;
    Optional<Lines.Line> first = nextLine();
    if (first.isEmpty() || !type(first.get().text()).equals("000")) {
      faults.accept(
          new LineFault(
              1, first.isEmpty() ? UNREADABLE : type(first.get().text()), "", Reasons.NO_START));
    }
    first.ifPresent(this::take);
  }

  /** The start record; empty when it is missing or damaged, which was reported. */
  public Optional<ExtractHeader> header() {
    return Optional.ofNullable(header);
  }

  /** Lines read so far by record type, {@code ???} for unreadable ones. */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Lines read so far. */
  public long lineCount() {
    return lineCount;
  }

  /** The next block, empty at the end. */
  public Optional<PersonBlock> next() throws IOException {
    while (true) {
      Optional<Lines.Line> line = nextLine();
      if (line.isEmpty()) {
        end();
        return finish(null);
      }
      Optional<PersonBlock> block = take(line.get());
      if (block.isPresent()) {
        return block;
      }
    }
  }

  public static String type(String text) {
    String type = text.length() < NUMBER_START ? "" : text.substring(0, NUMBER_START);
    return type.length() == NUMBER_START && type.chars().allMatch(c -> c >= '0' && c <= '9')
        ? type
        : UNREADABLE;
  }

  static Optional<Personnummer> own(String text) {
    return text.length() < NUMBER_END
        ? Optional.empty()
        : Personnummer.read(text.substring(NUMBER_START, NUMBER_END));
  }

  private Optional<Lines.Line> nextLine() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().text().isBlank()) {
      line = lines.next();
    }
    line.ifPresent(
        read -> {
          lineCount++;
          counts.merge(type(read.text()), 1L, Long::sum);
        });
    return line;
  }

  private Optional<PersonBlock> take(Lines.Line line) {
    String type = type(line.text());
    lastLine = line.number();
    if (ended) {
      note(line, Reasons.AFTER_END);
    }
    switch (type) {
      case "000" -> start(line);
      case "910" -> note(line, Reasons.ERROR_RECORD);
      case "997" -> note(line, Reasons.DELETION_RECEIPT);
      case "999" -> trailer(line);
      default -> {
        return personLine(line, type);
      }
    }
    return Optional.empty();
  }

  private Optional<PersonBlock> personLine(Lines.Line line, String type) {
    @Nullable Personnummer own = own(line.text()).orElse(null);
    Optional<PersonBlock> done = Optional.empty();
    if (type.equals(BlockBuilder.PERSON)) {
      done = finish(new BlockBuilder(source(), Part.PERSON, line.number(), own));
    } else if (current == null || !current.takes(own)) {
      if (current != null) {
        current.interrupted(line);
      }
      done = finish(new BlockBuilder(source(), Part.LATE, line.number(), own));
    }
    add(line, own);
    return done;
  }

  private void add(Lines.Line line, @Nullable Personnummer own) {
    BlockBuilder block = current;
    if (block == null) {
      return;
    }
    block.add(line, own);
    Personnummer number = block.number();
    if (block.part() == Part.LATE && number != null) {
      late.accept(number, line);
    }
  }

  private Optional<PersonBlock> finish(@Nullable BlockBuilder following) {
    Optional<PersonBlock> done = Optional.ofNullable(current).map(BlockBuilder::build);
    current = following;
    return done;
  }

  private BlockBuilder.Source source() {
    return new BlockBuilder.Source(format, header == null ? null : header.productionDate());
  }

  private void note(Lines.Line line, String reason) {
    faults.accept(new LineFault(line.number(), type(line.text()), "", reason));
  }

  private void start(Lines.Line line) {
    if (started) {
      note(line, Reasons.MISPLACED_START);
      return;
    }
    started = true;
    header = HeaderLine.read(line, format.layouts(), faults).orElse(null);
  }

  private void trailer(Lines.Line line) {
    ended = true;
    long expected = lineCount - 1 - counts.getOrDefault("000", 0L);
    if (HeaderLine.count(line, format.layouts(), faults).orElse(-1) != expected) {
      faults.accept(new LineFault(line.number(), "999", "count", Reasons.COUNT_DIFFERS));
    }
  }

  private void end() {
    if (!ended) {
      ended = true;
      faults.accept(new LineFault(lineCount, UNREADABLE, "", Reasons.NO_END));
      if (current != null) {
        current.cutOff(lastLine);
      }
    }
  }
}
