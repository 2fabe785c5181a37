package dk.cpr.records.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of ISO-8859-1 ended by LF or CRLF. Memory is bounded: of a line longer than any record only
 * the beginning is kept, which is still too long to fit.
 */
public final class Lines {
  private static final int LONGEST = 4096;

  private final InputStream in;
  private final byte[] buffer;
  private final byte[] line = new byte[LONGEST];
  private int filled;
  private int next;
  private long offset;
  private long number;

  /**
   * One line without its end.
   *
   * @param offset that of its first byte in the stream
   * @param end whether a line feed stands behind it; the last line of a file that was cut has none
   */
  public record Line(long number, long offset, String text, End end) {}

  /** How a line ends. */
  public enum End {
    LINE_FEED,
    NONE
  }

  public Lines(InputStream in) {
    this(in, 1 << 16);
  }

  public Lines(InputStream in, int bufferSize) {
    this.in = in;
    this.buffer = new byte[bufferSize];
  }

  /** The next line, empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    long start = offset;
    int length = 0;
    int c = read();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n') {
      if (length < LONGEST) {
        line[length++] = (byte) c;
      }
      c = read();
    }
    End end = c == '\n' ? End.LINE_FEED : End.NONE;
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    number++;
    return Optional.of(
        new Line(number, start, new String(line, 0, length, StandardCharsets.ISO_8859_1), end));
  }

  private int read() throws IOException {
    if (next == filled) {
      filled = in.read(buffer);
      next = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    offset++;
    return buffer[next++] & 0xFF;
  }
}
