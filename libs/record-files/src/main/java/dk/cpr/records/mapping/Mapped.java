package dk.cpr.records.mapping;

import dk.cpr.records.line.LineFault;
import java.util.List;

/** What became of a block of lines. */
public sealed interface Mapped permits MappedPerson, RejectedPerson {
  /** The line number of the block's first line. */
  long firstLine();

  /** Every line that was set aside, withheld or not kept, with its reason. */
  List<LineFault> faults();
}
