package dk.cpr.records.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The record layouts of one file format, read from the table beside this class. */
public final class RecordLayouts {
  /** The public extract (udtræk) P12170. */
  public static final RecordLayouts P12170 = load("p12170.tsv");

  /** The fuller extract with authorities, time stamps and documents, as Greenland gets it. */
  public static final RecordLayouts FULL = load("full-extract.tsv");

  /** The road register (vejregister) P05780. */
  public static final RecordLayouts P05780 = load("p05780.tsv");

  private final Map<String, RecordLayout> byType;

  private RecordLayouts(Map<String, RecordLayout> byType) {
    this.byType = byType;
  }

  /** The layout of a record type, empty when the format has no such type. */
  public Optional<RecordLayout> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * The layout of a record type that the format is known to have.
   *
   * @throws IllegalArgumentException when it has not
   */
  public RecordLayout get(String type) {
    return of(type).orElseThrow(() -> new IllegalArgumentException("no record type " + type));
  }

  /** The record types in the order of the format. */
  public Set<String> types() {
    return byType.keySet();
  }

  private static RecordLayouts load(String resource) {
    Map<String, List<FieldSlice>> fields = new LinkedHashMap<>();
    for (String line : lines(resource)) {
      List<String> cells = List.of(line.split("\t", -1));
      fields.computeIfAbsent(cells.get(0), type -> new ArrayList<>()).add(slice(cells));
    }
    Map<String, RecordLayout> layouts = new LinkedHashMap<>();
    fields.forEach((type, slices) -> layouts.put(type, new RecordLayout(type, slices)));
    return new RecordLayouts(layouts);
  }

  private static FieldSlice slice(List<String> cells) {
    return new FieldSlice(
        cells.get(4),
        cells.get(5),
        Integer.parseInt(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        FieldKind.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
        cells.size() < 7
            ? FieldSlice.Empty.AS_KIND
            : FieldSlice.Empty.valueOf(cells.get(6).toUpperCase(Locale.ROOT)));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = RecordLayouts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("layout table missing: " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
