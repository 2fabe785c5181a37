package dk.cpr.system.noninterference;

import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.Targets;
import dk.cpr.importer.load.Importer;
import dk.cpr.importer.report.Progress;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.test.environment.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small file of the CPR office's about the hidden one, and its import as an operator does it. */
final class ImportFile {
  private final Cast cast;
  private final boolean full;
  private final List<String> lines = new ArrayList<>();

  private ImportFile(Cast cast, boolean full, String productionDate) {
    this.cast = cast;
    this.full = full;
    Map<String, String> start =
        Map.of(
            "sortField", "0000000000",
            "task", "777777",
            "productionDate", productionDate.replace("-", ""));
    lines.add(
        full
            ? "0000000000000777777" + productionDate.replace("-", "") + "00000000"
            : RecordLayouts.P12170.get("000").make(start).line());
  }

  static ImportFile extract(Cast cast, String productionDate) {
    return new ImportFile(cast, false, productionDate);
  }

  static ImportFile full(Cast cast, String productionDate) {
    return new ImportFile(cast, true, productionDate);
  }

  /** The line that each person begins with. */
  ImportFile own(Role role) {
    Map<String, String> values = new HashMap<>();
    values.put("status", "01");
    values.put("sex", role == Role.HIDDEN ? "K" : "M");
    values.put("birthDate", cast.scene().born(role, cast.values().side()).toString());
    return line("001", role, values);
  }

  ImportFile home() {
    return line(
        full ? "025" : "002",
        Role.HIDDEN,
        Map.of(
            "municipality", cast.values().municipality(),
            "road", cast.values().road(),
            "house", cast.values().house(),
            "movedIn", "202405011200"));
  }

  ImportFile name(Role role) {
    Map<String, String> name =
        role == Role.HIDDEN
            ? cast.values().name()
            : Map.of("given", "Resident", "surname", "Prøve");
    return line(
        full ? "020" : "008",
        role,
        Map.of(
            "given", name.getOrDefault("given", ""),
            "surname", name.getOrDefault("surname", ""),
            "nameFrom", "202001011200"));
  }

  ImportFile protection(String type, String from, String to) {
    Map<String, String> values = new HashMap<>();
    values.put("protectionType", type);
    values.put("protectionFrom", from);
    if (!to.isEmpty()) {
      values.put("deletionDate", to);
    }
    return line(full ? "015" : "004", Role.HIDDEN, values);
  }

  ImportFile line(String type, Role role, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("number", cast.ownNumber(role));
    return raw((full ? RecordLayouts.FULL : RecordLayouts.P12170).get(type).make(all).line());
  }

  ImportFile raw(String line) {
    lines.add(line);
    return this;
  }

  /** A line of the hidden one as no layout makes it. */
  ImportFile damaged(String type, String rest) {
    return raw(type + cast.ownNumber(Role.HIDDEN) + rest);
  }

  /** Short lines of types that no layout here knows. */
  ImportFile others(Role role, String... types) {
    for (String type : types) {
      raw(type + cast.ownNumber(role) + "07512024");
    }
    return this;
  }

  /** With an end record that counts so many more than there are. */
  ImportFile ended(int more) {
    return raw("9999999999999" + "%08d".formatted(lines.size() - 1 + more));
  }

  Answer imported(World world, Side side) {
    return imported(world, side, Integer.MAX_VALUE);
  }

  /** Only the first characters arrive. */
  Answer imported(World world, Side side, int length) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
    try {
      Path file = Files.createTempFile(world.register(side).folder(), "delivery-", ".txt");
      Files.writeString(
          file, text.substring(0, Math.min(length, text.length())), StandardCharsets.ISO_8859_1);
      int exit =
          Importer.into(targets(world, side), Progress.NONE).importPaths(List.of(file)).exitCode();
      Files.delete(file);
      return new Answer(200, "", "exit code " + exit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Targets targets(World world, Side side) {
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    for (RegisterService service : RegisterService.values()) {
      bases.put(service, world.register(side).url(service.moduleName()));
    }
    return new Targets(bases, Tokens::operator);
  }

  /** Length of the text up to somewhere within the line of this type. */
  int upToWithin(String type) {
    int length = 0;
    for (String line : lines) {
      if (line.startsWith(type)) {
        return length + 24;
      }
      length += line.stripTrailing().length() + 1;
    }
    throw new IllegalArgumentException(type);
  }
}
