package dk.cpr.number.block;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Blocks that are not closed, those that expired first at the front. */
record BlockList(List<Line> blocks) {

  /** One block; its numbers are in {@link BlockView}. */
  record Line(
      UUID id,
      String organisation,
      String unit,
      Instant validTo,
      BlockView.State state,
      int unused) {}
}
