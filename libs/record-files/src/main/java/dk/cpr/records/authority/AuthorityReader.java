package dk.cpr.records.authority;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Streams an authority list: UTF-8, tab-separated, with the header line {@value #HEADER}. Bad lines
 * go to the given consumer with record type {@code mynkod}.
 */
public final class AuthorityReader {
  /** The header line that an authority list begins with. */
  public static final String HEADER =
      "mynkod\tmyntype\tnavn\thaenstart\thaenslut\tiso_alfa2\tiso_alfa3\tiso_num";

  private static final String TYPE = "mynkod";
  private static final Pattern CODE = Pattern.compile("[0-9]{4}");
  private static final Pattern KIND = Pattern.compile("[0-9]{2}");
  private static final List<String> COLUMNS = List.of(HEADER.split("\t", -1));

  private final BufferedReader lines;
  private final Consumer<LineFault> faults;
  private long number;

  /** Reads the header line. */
  public AuthorityReader(InputStream in, Consumer<LineFault> faults) throws IOException {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.faults = faults;
    String header = lines.readLine();
    number = 1;
    if (!HEADER.equals(header)) {
      faults.accept(new LineFault(1, TYPE, "", Reasons.NO_START));
    }
  }

  /** Lines read so far, the header among them. */
  public long lineCount() {
    return number;
  }

  /** The next sound line, empty at the end. */
  public Optional<Authority> next() throws IOException {
    @Nullable String line = lines.readLine();
    while (line != null) {
      number++;
      Optional<Authority> authority = line.isBlank() ? Optional.empty() : read(line);
      if (authority.isPresent()) {
        return authority;
      }
      line = lines.readLine();
    }
    return Optional.empty();
  }

  private Optional<Authority> read(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != COLUMNS.size()) {
      return fault("", Reasons.WRONG_COLUMNS);
    }
    if (!CODE.matcher(cells.get(0)).matches()) {
      return fault(COLUMNS.get(0), Reasons.NOT_NUMERIC);
    }
    if (!KIND.matcher(cells.get(1)).matches()) {
      return fault(COLUMNS.get(1), Reasons.NOT_NUMERIC);
    }
    for (int column = 3; column <= 4; column++) {
      if (!SourceTime.isReadable(cells.get(column))) {
        return fault(COLUMNS.get(column), Reasons.IMPOSSIBLE_TIME);
      }
    }
    return Optional.of(authority(cells));
  }

  private Authority authority(List<String> cells) {
    return new Authority(
        number,
        new AuthorityCode(cells.get(0)),
        cells.get(1),
        cells.get(2).strip(),
        new EffectPeriod(
            SourceTime.ofField(cells.get(3), "").orElse(null),
            SourceTime.ofField(cells.get(4), "").orElse(null)),
        cells.get(5),
        cells.get(6),
        cells.get(7));
  }

  private Optional<Authority> fault(String field, String reason) {
    faults.accept(new LineFault(number, TYPE, field, reason));
    return Optional.empty();
  }
}
