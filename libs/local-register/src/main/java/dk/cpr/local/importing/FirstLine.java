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
  private static final Pattern ROAD_START = Pattern.compile("000[0-9]{14} *");
  private static final Pattern EXTRACT_START = Pattern.compile("000[0 ]{10}.{1,22}");
  private static final Pattern RECORD = Pattern.compile("[0-9]{13}.*");

  enum Kind {
    AUTHORITIES,
    ROADS,
    EXTRACT,
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
    boolean road = ROAD_START.matcher(first).matches();
    if (!road && !EXTRACT_START.matcher(first).matches()) {
      return new FirstLine(RECORD.matcher(first).matches() ? Kind.CUT : Kind.UNKNOWN, "");
    }
    if (isUtf8BeyondAscii(sample)) {
      return new FirstLine(Kind.WRONG_ENCODING, "");
    }
    return road
        ? new FirstLine(Kind.ROADS, first.substring(9, 17))
        : new FirstLine(Kind.EXTRACT, first.substring(Math.min(19, first.length())).strip());
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
