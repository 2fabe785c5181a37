package dk.cpr.number.forecast;

import dk.cpr.kernel.number.NumberSeries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;

/** The ordinals that no one but the holder of a reserved block may use. */
@ApplicationScoped
class OpenBlocks {

  /** What is in an open block of each series and not yet given; in the order of the series. */
  List<Tally> heldIn(List<NumberSeries> series) {
    return Collections.nCopies(series.size(), Tally.NONE);
  }
}
