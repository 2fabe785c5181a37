package dk.cpr.importer.delivery;

import dk.cpr.records.authority.AuthorityReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the beginning of a file tells. The record layouts are ISO-8859-1; a file of that form whose
 * bytes beyond ASCII are all UTF-8, or that begins with a byte order mark, was converted on its way
 * and its columns are shifted.
 *
 * @param productionDate PRODDTO, "" where there is none
 */
record FirstLine(Kind kind, String productionDate) {
  private static final int SAMPLE = 1 << 20;
  private static final int DATE = 19;
  private static final int SHORT_DATE = 9;
  private static final Pattern ROAD_START = Pattern.compile("000[0-9]{14} *");
  private static final Pattern EXTRACT_START = Pattern.compile("000[0 ]{10}.{1,22}");
  private static final int TAR_MARK = 257;
  private static final List<String> PACKED =
      List.of(
          "\u001f\u008b",
          "PK\u0003\u0004",
          "BZh",
          "\u00fd7zXZ",
          "(\u00b5/\u00fd",
          "7z\u00bc\u00af",
          "Rar!");
  private static final Pattern RECORD = Pattern.compile("[0-9]{13}.*");

  enum Kind {
    AUTHORITIES,
    ROADS,
    EXTRACT,
    FULL_EXTRACT,
    WRONG_ENCODING,
    /** Records without the start record. */
    CUT,
    /** A compressed file or an archive, which is to be unpacked first. */
    PACKED,
    UNKNOWN
  }

  static FirstLine of(Path file) throws IOException {
    byte[] sample;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      sample = in.readNBytes(SAMPLE);
    }
    String first = firstLine(sample);
    if (isPacked(sample)) {
      return new FirstLine(Kind.PACKED, "");
    }
    if (first.startsWith("\u00ef\u00bb\u00bf000") || isWide(sample)) {
      return new FirstLine(Kind.WRONG_ENCODING, "");
    }
    if (utf8(first).equals(AuthorityReader.HEADER)) {
      return new FirstLine(Kind.AUTHORITIES, "");
    }
    FirstLine recognised = records(first, sample);
    boolean readable = recognised.kind() == Kind.CUT || recognised.kind() == Kind.UNKNOWN;
    return !readable && isUtf8BeyondAscii(sample)
        ? new FirstLine(Kind.WRONG_ENCODING, "")
        : recognised;
  }

  /** The records decide; the fuller extract and the road register may come without a start. */
  private static FirstLine records(String first, byte[] sample) {
    SampleLines lines = SampleLines.of(sample);
    boolean shortStart = ROAD_START.matcher(first).matches();
    boolean started = shortStart || EXTRACT_START.matcher(first).matches();
    if (lines.areRoads() ? shortStart || !started : shortStart && !lines.arePersons()) {
      return new FirstLine(Kind.ROADS, shortStart ? first.substring(9, 17) : "");
    }
    int date = shortStart ? SHORT_DATE : DATE;
    String made = started ? first.substring(Math.min(date, first.length())).strip() : "";
    if ((started || RECORD.matcher(first).matches()) && lines.areFull()) {
      return new FirstLine(Kind.FULL_EXTRACT, made);
    }
    if (started) {
      return new FirstLine(Kind.EXTRACT, made);
    }
    return new FirstLine(RECORD.matcher(first).matches() ? Kind.CUT : Kind.UNKNOWN, "");
  }

  /** The first that is not blank, as those who read records take it. */
  private static String firstLine(byte[] sample) {
    int start = 0;
    while (start < sample.length && isBlank(sample[start])) {
      start++;
    }
    while (start > 0 && sample[start - 1] != '\n') {
      start--;
    }
    int end = start;
    while (end < sample.length && sample[end] != '\n' && end - start < 4096) {
      end++;
    }
    return new String(sample, start, end - start, StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private static boolean isBlank(byte sign) {
    return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** By the first bytes of gzip, zip, bzip2, xz, zstd, 7z and rar, and by the mark of tar. */
  private static boolean isPacked(byte[] sample) {
    String start = new String(sample, 0, Math.min(sample.length, 8), StandardCharsets.ISO_8859_1);
    String mark =
        sample.length < TAR_MARK + 5
            ? ""
            : new String(sample, TAR_MARK, 5, StandardCharsets.ISO_8859_1);
    return PACKED.stream().anyMatch(start::startsWith) || mark.equals("ustar");
  }

  private static boolean isWide(byte[] sample) {
    int zeros = 0;
    for (int i = 0; i < Math.min(sample.length, 512); i++) {
      zeros += sample[i] == 0 ? 1 : 0;
    }
    boolean digits =
        sample.length > 3 && (sample[0] == '0' || sample[1] == '0' || sample[2] == '0');
    return digits && zeros > Math.min(sample.length, 512) / 4;
  }

  /** The last bytes of the sample may be the first half of a character. */
  private static boolean isUtf8BeyondAscii(byte[] sample) {
    int end = sample.length;
    while (end > 0 && sample.length == SAMPLE && sample[end - 1] < 0 && sample.length - end < 4) {
      end--;
    }
    byte[] whole = Arrays.copyOf(sample, end);
    try {
      int characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole)).length();
      return characters < whole.length;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
