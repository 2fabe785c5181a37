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
 * readers of this suite may compare two of one log.
 *
 * @param epoch life of the database cluster: a restore begins a new one
 * @param tx transaction id; a drained reader stands at the horizon, before which every transaction
 *     has ended
 * @param position place within the log
 */
public record Cursor(int epoch, long tx, long position) implements Comparable<Cursor> {
  /** Before everything. */
  public static final Cursor START = new Cursor(0, 0, 0);

  private static final Comparator<Cursor> ORDER =
      Comparator.comparingInt(Cursor::epoch)
          .thenComparingLong(Cursor::tx)
          .thenComparingLong(Cursor::position);

  /**
   * Reads the opaque form.
   *
   * @throws ProblemException cursor-invalid
   */
  @JsonCreator
  public static Cursor of(String opaque) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(opaque));
      if (bytes.remaining() == 20) {
        return new Cursor(bytes.getInt(), bytes.getLong(), bytes.getLong());
      }
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.CURSOR_INVALID);
    }
    throw new ProblemException(ProblemType.CURSOR_INVALID);
  }

  /** The opaque form. */
  @JsonValue
  public String opaque() {
    byte[] bytes = ByteBuffer.allocate(20).putInt(epoch).putLong(tx).putLong(position).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }
}
