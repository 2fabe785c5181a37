package dk.cpr.importer.load;

import dk.cpr.importer.door.NumberRow;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.mapping.FormerNumber;
import dk.cpr.records.mapping.OwnNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number to be sent and the line that says so.
 *
 * @param line 0 when no line is about the number itself
 * @param recordType "" then
 */
record IdentityRow(Personnummer number, NumberRow row, long line, String recordType) {

  /** What a record 001 says of its number. */
  static IdentityRow own(OwnNumber own, long line) {
    String state =
        switch (own.status()) {
          case CHANGED_NUMBER -> "changed";
          case DELETED_DUPLICATE -> "duplicate";
          case ANNULLED_NUMBER -> "annulled";
          case RESIDENT,
              RESIDENT_HIGH_ROAD_CODE,
              RESIDENT_GREENLAND,
              RESIDENT_GREENLAND_HIGH_ROAD_CODE,
              ADMINISTRATIVE,
              DISAPPEARED,
              EMIGRATED,
              DEAD ->
              "current";
        };
    boolean pointsOn = own.status().holder() == PersonStatus.Holder.NUMBER;
    return new IdentityRow(
        own.number(),
        row(
            own.number(),
            state,
            pointsOn ? own.successor() : null,
            new Times(
                own.period(),
                pointsOn ? own.statusSince() : null,
                state.equals("changed") ? mark(own.birthDate()) : null)),
        line,
        "001");
  }

  /** What a record 022 says of a number that has no record 001. */
  static IdentityRow former(FormerNumber former, Personnummer current) {
    return new IdentityRow(
        former.number(),
        row(former.number(), "changed", current, new Times(former.period(), null, null)),
        former.line(),
        "022");
  }

  /** A number that is only mentioned. */
  static IdentityRow referenced(Personnummer number) {
    return new IdentityRow(number, NumberRow.of(number.digits(), "referenced"), 0, "");
  }

  /** When a number was the person's, since when it is what it is now, and the mark of its date. */
  private record Times(
      EffectPeriod period, @Nullable SourceTime since, @Nullable String birthMark) {}

  private static NumberRow row(
      Personnummer number, String state, @Nullable Personnummer successor, Times times) {
    return new NumberRow(
        number.digits(),
        state,
        successor == null ? null : successor.digits(),
        text(times.period().from()),
        mark(times.period().from()),
        text(times.period().to()),
        mark(times.period().to()),
        text(times.since()),
        mark(times.since()),
        times.birthMark());
  }

  private static @Nullable String text(@Nullable SourceTime time) {
    return time == null ? null : time.text();
  }

  private static @Nullable String mark(@Nullable SourceTime time) {
    return time != null && time.uncertain() ? SourceTime.UNCERTAIN_MARK : null;
  }
}
