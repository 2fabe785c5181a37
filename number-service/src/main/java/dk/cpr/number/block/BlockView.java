package dk.cpr.number.block;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is now.
 *
 * @param state open; expired: past its validity and not closed yet; closed
 * @param unused numbers that are still set aside, in the order in which they are to be given; none
 *     when it is closed
 * @param used numbers that were given from it
 */
record BlockView(
    UUID id,
    LocalDate birthDate,
    Sex sex,
    int size,
    String organisation,
    String unit,
    Instant validTo,
    State state,
    @Nullable Instant closedAt,
    List<Personnummer> unused,
    List<Personnummer> used) {

  /** How far a block has come. */
  enum State {
    OPEN,
    EXPIRED,
    CLOSED
  }
}
