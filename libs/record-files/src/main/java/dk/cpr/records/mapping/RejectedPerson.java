package dk.cpr.records.mapping;

import dk.cpr.records.line.LineFault;
import java.util.List;

/**
 * A person set aside: the record 001 is damaged or not in the file.
 *
 * @param firstLine the line number of the block's first line
 * @param faults every line of the block with its reason
 */
public record RejectedPerson(long firstLine, List<LineFault> faults) implements Mapped {}
