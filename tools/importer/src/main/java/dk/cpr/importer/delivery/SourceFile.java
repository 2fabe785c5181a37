package dk.cpr.importer.delivery;

import dk.cpr.importer.door.DeliverySource;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.line.ExtractHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that can be imported.
 *
 * @param label its path as reports show it: digits that could be a personnummer are hidden
 * @param orderKey sorts the files of one kind: DAR's entities so that what is pointed at comes
 *     first, extracts by production date
 */
public record SourceFile(Path path, String label, Kind kind, String orderKey) {
  private static final String NO_TASK = "000000";

  /** What a file is, in the order in which files are imported. */
  public enum Kind {
    /** The authority list, tab-separated. */
    AUTHORITIES("P02680"),
    /** The road register. */
    ROADS("P05780"),
    /** Rows of Danmarks Adresseregister. */
    DAR("DAR 1.0"),
    /** The public extract of persons. */
    EXTRACT("P12170"),
    /** The fuller extract of persons, with the source's own registrations. */
    FULL_EXTRACT("CPR-FULL");

    private final String format;

    Kind(String format) {
      this.format = format;
    }

    /** The name of the format in reports. */
    public String format() {
      return format;
    }
  }

  /** The layout of a file of persons. */
  public ExtractFormat layout() {
    return kind == Kind.FULL_EXTRACT ? ExtractFormat.FULL : ExtractFormat.P12170;
  }

  /** Some files have no start record: such a one is as old as it is on disk. */
  public Optional<ExtractHeader> undated() {
    boolean mayLackStart = kind == Kind.FULL_EXTRACT || kind == Kind.ROADS;
    if (!mayLackStart || !orderKey.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant written = Files.getLastModifiedTime(path).toInstant();
      return Optional.of(
          new ExtractHeader(NO_TASK, LocalDate.ofInstant(written, SourceTime.ZONE), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where what it tells comes from. */
  public DeliverySource source(ExtractHeader header) {
    return new DeliverySource(
        kind.format(),
        header.task().isBlank() ? NO_TASK : header.task(),
        header.productionDate(),
        header.previousProductionDate());
  }

  /** The entity that a DAR file is named after. */
  public String entity() {
    String name = path.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
