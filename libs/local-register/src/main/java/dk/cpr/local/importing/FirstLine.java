package dk.cpr.local.importing;

import dk.cpr.kernel.extract.AuthorityReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  private static final int SEX_IN_PUBLIC = 39;
  private static final int SEX_IN_FULL = 67;
  private static final Pattern ROAD_START = Pattern.compile("000[0-9]{14} *");
  private static final Pattern EXTRACT_START = Pattern.compile("000[0 ]{10}.{1,22}");
  private static final Pattern RECORD = Pattern.compile("[0-9]{13}.*");

  enum Kind {
    AUTHORITIES,
    ROADS,
    EXTRACT,
    FULL_EXTRACT,
    WRONG_ENCODING,
    /** Records without the start record. */
    CUT,
    UNKNOWN
  }

  static FirstLine of(Path file) throws IOException {
    byte[] sample;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      sample = in.readNBytes(SAMPLE);
    }
    String first = firstLine(sample);
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

  /** The fuller extract may come without a start record: its persons tell it apart. */
  private static FirstLine records(String first, byte[] sample) {
    if (ROAD_START.matcher(first).matches()) {
      return new FirstLine(Kind.ROADS, first.substring(9, 17));
    }
    boolean started = EXTRACT_START.matcher(first).matches();
    String date = started ? first.substring(Math.min(19, first.length())).strip() : "";
    if ((started || RECORD.matcher(first).matches()) && isFull(sample)) {
      return new FirstLine(Kind.FULL_EXTRACT, date);
    }
    if (started) {
      return new FirstLine(Kind.EXTRACT, date);
    }
    return new FirstLine(RECORD.matcher(first).matches() ? Kind.CUT : Kind.UNKNOWN, "");
  }

  /** In which column most persons have their sex. */
  private static boolean isFull(byte[] sample) {
    int full = 0;
    for (int start = 0; start < sample.length; start = next(sample, start)) {
      if (isPerson(sample, start)) {
        full += letter(sample, start, SEX_IN_FULL) - letter(sample, start, SEX_IN_PUBLIC);
      }
    }
    return full > 0;
  }

  private static boolean isPerson(byte[] sample, int start) {
    return start + 3 <= sample.length
        && sample[start] == '0'
        && sample[start + 1] == '0'
        && sample[start + 2] == '1';
  }

  private static int letter(byte[] sample, int start, int column) {
    int at = start + column - 1;
    boolean within = at < sample.length && at < next(sample, start);
    return within && (sample[at] == 'K' || sample[at] == 'M') ? 1 : 0;
  }

  /** Where the next line begins. */
  private static int next(byte[] sample, int start) {
    int end = start;
    while (end < sample.length && sample[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  private static String firstLine(byte[] sample) {
    int end = 0;
    while (end < sample.length && sample[end] != '\n' && end < 4096) {
      end++;
    }
    return new String(sample, 0, end, StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
