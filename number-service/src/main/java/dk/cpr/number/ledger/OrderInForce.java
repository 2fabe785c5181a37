package dk.cpr.number.ledger;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.number.SeriesOrder;
import dk.cpr.kernel.number.SeriesOrder.SeventhDigits;
import dk.cpr.kernel.number.SeriesOrder.Start;
import dk.cpr.kit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The official order as this register reads it: settings {@code cpr.number.order.seventh-digits}
 * and {@code cpr.number.order.series-start}, otherwise {@link SeriesOrder#OFFICIAL}. The ordinals
 * of numbers are stored, so the readings are remembered with the first number or block that comes
 * in, and from then on nobody starts, or writes, under others.
 */
@ApplicationScoped
public class OrderInForce {
  static final String SEVENTH_DIGITS = "cpr.number.order.seventh-digits";
  static final String SERIES_START = "cpr.number.order.series-start";

  private final Sql sql;
  private final SeriesOrder order;
  private volatile boolean remembered;

  OrderInForce(
      Sql sql,
      @ConfigProperty(name = SEVENTH_DIGITS) Optional<SeventhDigits> seventhDigits,
      @ConfigProperty(name = SERIES_START) Optional<Start> start) {
    this.sql = sql;
    this.order =
        new SeriesOrder(
            seventhDigits.orElse(SeriesOrder.OFFICIAL.seventhDigits()),
            start.orElse(SeriesOrder.OFFICIAL.start()),
            SeriesOrder.OFFICIAL.zero());
  }

  /** The series of a birth date and sex in this order. */
  public NumberSeries series(LocalDate birthDate, Sex sex) {
    return NumberSeries.of(birthDate, sex, order);
  }

  /** The series that a key names. */
  public NumberSeries series(SeriesKey key) {
    return series(key.birthDate(), key.sex());
  }

  /** Place of a number in its series; empty when the order does not hold it (serial 0000). */
  public OptionalInt ordinalOf(Personnummer number) {
    return series(number.birthDate(), number.sex()).ordinalOf(number);
  }

  void start(@Observes @Priority(2) StartupEvent event) {
    remembered = isRemembered();
  }

  /**
   * Has ordinals of this order come in with the current transaction. Who comes first writes the
   * readings down in it; a process asks until it has seen them committed, then never again.
   *
   * @throws IllegalStateException when the register is filled under other readings
   */
  void remember() {
    if (!remembered) {
      sql.update(
          """
          insert into order_readings (seventh_digits, series_start) values (?, ?)
          on conflict on constraint order_readings_pk do nothing
          """,
          order.seventhDigits(),
          order.start());
      remembered = isRemembered();
    }
  }

  private boolean isRemembered() {
    Optional<Filled> filled =
        sql.one(
            """
            select seventh_digits, series_start,
              xmin is distinct from pg_current_xact_id_if_assigned()::xid as committed
            from order_readings
            """,
            row ->
                new Filled(
                    new SeriesOrder(
                        SeventhDigits.valueOf(row.getString("seventh_digits")),
                        Start.valueOf(row.getString("series_start")),
                        SeriesOrder.OFFICIAL.zero()),
                    row.getBoolean("committed")));
    filled
        .filter(other -> !other.order.equals(order))
        .ifPresent(
            other -> {
              throw new IllegalStateException(refusal(other.order));
            });
    return filled.isPresent() && filled.get().committed;
  }

  private String refusal(SeriesOrder filled) {
    return """
    The register was filled with %1$s=%3$s and %2$s=%4$s, but is set to %1$s=%5$s and %2$s=%6$s. \
    The order is chosen once, before the first number: set it as the register was filled.\
    """
        .formatted(
            SEVENTH_DIGITS,
            SERIES_START,
            filled.seventhDigits(),
            filled.start(),
            order.seventhDigits(),
            order.start());
  }

  /** What is written down, and whether others see it yet. */
  private record Filled(SeriesOrder order, boolean committed) {}
}
