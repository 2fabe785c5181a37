package dk.cpr.local.importing;

import dk.cpr.kernel.extract.ExtractFormat;
import java.nio.file.Path;

/**
 * A file that can be imported.
 *
 * @param label its path as reports show it: digits that could be a personnummer are hidden
 * @param orderKey sorts the files of one kind: DAR's entities so that what is pointed at comes
 *     first, extracts by production date
 */
record SourceFile(Path path, String label, Kind kind, String orderKey) {

  /** What a file is, in the order in which files are imported. */
  enum Kind {
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
    String format() {
      return format;
    }
  }

  /** The layout of a file of persons. */
  ExtractFormat layout() {
    return kind == Kind.FULL_EXTRACT ? ExtractFormat.FULL : ExtractFormat.P12170;
  }

  /** The entity that a DAR file is named after. */
  String entity() {
    String name = path.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
