package dk.cpr.kernel.number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page of {@code docs/} as its tables by heading. */
final class Page {
  private final List<String> lines;
  private final Map<String, List<List<List<String>>>> tables = new LinkedHashMap<>();

  private Page(List<String> lines) {
    this.lines = lines;
    String heading = "";
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+ ", "");
      }
      if (line.startsWith("|")) {
        row(heading, line, inside);
      }
      inside = line.startsWith("|");
    }
  }

  static Page of(String name) {
    Path file = Path.of(System.getProperty("cpr.root", "../.."), "docs", name);
    try {
      return new Page(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many tables stand under each heading that has some. */
  Map<String, Integer> tableCounts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    tables.forEach((heading, found) -> counts.put(heading, found.size()));
    return counts;
  }

  /** The rows of the n-th table (from 0) under a heading, without its head. */
  List<List<String>> table(String heading, int n) {
    List<List<String>> rows = Objects.requireNonNull(tables.get(heading)).get(n);
    return rows.subList(2, rows.size());
  }

  /** The lines of the only fenced block without a language. */
  List<String> session() {
    int from = lines.indexOf("```") + 1;
    return lines.subList(from, from + lines.subList(from, lines.size()).indexOf("```"));
  }

  private void row(String heading, String line, boolean inside) {
    List<List<List<String>>> found = tables.computeIfAbsent(heading, h -> new ArrayList<>());
    if (!inside) {
      found.add(new ArrayList<>());
    }
    String[] cells = line.substring(1).split("\\|", -1);
    found
        .getLast()
        .add(
            Arrays.stream(cells)
                .limit(cells.length - 1L)
                .map(cell -> cell.strip().replace("`", ""))
                .toList());
  }
}
