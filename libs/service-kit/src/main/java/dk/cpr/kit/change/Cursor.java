package dk.cpr.kit.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;

/**
 * A place in a change log: everything before it has been delivered. Clients treat it as opaque;
 * readers of this suite may compare two of one log, in which the mark counts nothing.
 *
 * @param epoch life of the server that the log is written by
 * @param mark tells the epoch from one of the same number in a life that was lost; 0 where it is
 *     not known, in places that are only compared
 * @param tx transaction id; a reader stands right after the last transaction that it was given
 * @param position place within the log
 */
public record Cursor(int epoch, int mark, long tx, long position) implements Comparable<Cursor> {
  /** Before everything. */
  public static final Cursor START = new Cursor(0, 0, 0, 0);

  private static final int BYTES = 24;
  private static final int BYTES_WITHOUT_MARK = 20;

  private static final Comparator<Cursor> ORDER =
      Comparator.comparingInt(Cursor::epoch)
          .thenComparingLong(Cursor::tx)
          .thenComparingLong(Cursor::position);

  /** A place to compare others with. */
  public static Cursor place(int epoch, long tx, long position) {
    return new Cursor(epoch, 0, tx, position);
  }

  /**
   * Reads the opaque form.
   *
   * @throws ProblemException cursor-invalid
   */
  @JsonCreator
  public static Cursor of(String opaque) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(opaque));
      return switch (bytes.remaining()) {
        case BYTES -> new Cursor(bytes.getInt(), bytes.getInt(), bytes.getLong(), bytes.getLong());
        // As releases told it that knew no marks.
        case BYTES_WITHOUT_MARK -> place(bytes.getInt(), bytes.getLong(), bytes.getLong());
        default -> throw new ProblemException(ProblemType.CURSOR_INVALID);
      };
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.CURSOR_INVALID);
    }
  }

  /** The opaque form. */
  @JsonValue
  public String opaque() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES).putInt(epoch).putInt(mark).putLong(tx).putLong(position).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }
}
