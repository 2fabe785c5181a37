package dk.cpr.importer.report;

import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.delivery.LineOutcome;
import dk.cpr.importer.delivery.SourceFile;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.records.line.LineFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import read and what became of it, by record type, by service and line by line where
 * something was set aside. Holds no content of any line. Safe for several threads.
 */
public final class ImportReport {
  private static final int NOTHING_READ = 2;
  private static final int DAMAGED = 3;
  private static final int MOST_DETAILS = 20_000;

  private final List<FileRead> files = new ArrayList<>();
  private final List<Found.Skipped> skipped = new ArrayList<>();
  private final SortedMap<RecordType, Lines> lines = new TreeMap<>();
  private final Map<RegisterService, Facts> services = new EnumMap<>(RegisterService.class);
  private final SortedMap<String, Long> reasons = new TreeMap<>();
  private final List<SetAside> details = new ArrayList<>();
  private boolean damaged;

  /** A file that was read. */
  public record FileRead(String file, String format, long lines) {}

  /** A kind of line. */
  public record RecordType(String format, String type) implements Comparable<RecordType> {
    @Override
    public int compareTo(RecordType other) {
      int byFormat = format.compareTo(other.format);
      return byFormat == 0 ? type.compareTo(other.type) : byFormat;
    }
  }

  /**
   * Lines of one type.
   *
   * @param notKept understood, but nothing to be kept: copies, repetitions, empty records
   */
  public record Lines(long read, long setAside, long notKept) {
    private static final Lines NONE = new Lines(0, 0, 0);

    /** Lines of which everything is in the register. */
    public long accepted() {
      return read - setAside - notKept;
    }

    private Lines plus(Lines other) {
      return new Lines(read + other.read, setAside + other.setAside, notKept + other.notKept);
    }
  }

  /**
   * Facts, numbers or rows that one service was given.
   *
   * @param closed what the service held and the file no longer holds
   * @param unverified kept as given, with an authority, road or address that is unknown there
   */
  public record Facts(
      long sent, long opened, long closed, long unchanged, long unverified, long setAside) {
    /** Nothing. */
    public static final Facts NONE = new Facts(0, 0, 0, 0, 0, 0);

    public Facts plus(Facts other) {
      return new Facts(
          sent + other.sent,
          opened + other.opened,
          closed + other.closed,
          unchanged + other.unchanged,
          unverified + other.unverified,
          setAside + other.setAside);
    }
  }

  /** One line, or one fact of it, that was not taken. */
  public record SetAside(String file, long line, String recordType, String field, String reason) {}

  public synchronized void skipped(Collection<Found.Skipped> left) {
    skipped.addAll(left);
  }

  /** Lines of a file by record type, when the file was read to its end. */
  synchronized void read(SourceFile file, Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    files.add(new FileRead(file.label(), file.kind().format(), all));
    counts.forEach((type, count) -> add(file, type, new Lines(count, 0, 0)));
  }

  /** Faults of lines that nothing else is said of: each line counts once, by its worst fault. */
  synchronized void faults(SourceFile file, Collection<LineFault> faults) {
    Map<Long, LineOutcome> outcomes = new HashMap<>();
    Map<Long, String> types = new HashMap<>();
    for (LineFault fault : new LinkedHashSet<>(faults)) {
      LineOutcome outcome = LineOutcome.of(fault.reason());
      reasons.merge(fault.reason(), 1L, Long::sum);
      detail(file, fault);
      if (outcome != LineOutcome.REMARK) {
        outcomes.merge(fault.line(), outcome, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        types.put(fault.line(), fault.recordType());
      }
    }
    outcomes.forEach((line, outcome) -> add(file, types.getOrDefault(line, ""), one(outcome)));
  }

  synchronized void facts(RegisterService service, Facts facts) {
    services.merge(service, facts, Facts::plus);
  }

  /** Notes damage: a line set aside, a delivery that is not all there, a file left out for it. */
  public synchronized void damaged() {
    damaged = true;
  }

  /**
   * 0 when all that was named was read and sound; 2 when nothing could be read; 3 when something
   * was set aside as damaged, or a delivery is not proven complete.
   */
  public synchronized int exitCode() {
    if (files.isEmpty()) {
      return NOTHING_READ;
    }
    return damaged ? DAMAGED : 0;
  }

  /** The files that were read, in order. */
  public synchronized List<FileRead> files() {
    return List.copyOf(files);
  }

  /** Counts by record type. */
  public synchronized SortedMap<RecordType, Lines> recordTypes() {
    return new TreeMap<>(lines);
  }

  /** Counts by service. */
  public synchronized Map<RegisterService, Facts> services() {
    return new EnumMap<>(services);
  }

  /** How often each reason was given. */
  public synchronized SortedMap<String, Long> reasons() {
    return new TreeMap<>(reasons);
  }

  /** The first 20,000 lines and facts that were not taken. */
  public synchronized List<SetAside> details() {
    return List.copyOf(details);
  }

  /** File and reason of what was not imported at all. */
  public synchronized List<Found.Skipped> skipped() {
    return List.copyOf(skipped);
  }

  private void detail(SourceFile file, LineFault fault) {
    if (details.size() < MOST_DETAILS) {
      details.add(
          new SetAside(
              file.label(), fault.line(), fault.recordType(), fault.field(), fault.reason()));
    }
  }

  private void add(SourceFile file, String type, Lines more) {
    lines.merge(new RecordType(file.kind().format(), type), more, Lines::plus);
  }

  private static Lines one(LineOutcome outcome) {
    return switch (outcome) {
      case SET_ASIDE -> new Lines(0, 1, 0);
      case NOT_KEPT -> new Lines(0, 0, 1);
      case REMARK -> Lines.NONE;
    };
  }
}
