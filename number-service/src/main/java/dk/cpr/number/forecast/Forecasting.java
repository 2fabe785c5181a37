package dk.cpr.number.forecast;

import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.number.forecast.Forecasts.Forecast;
import dk.cpr.number.ledger.OrderInForce;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what each series holds, what is taken of it and what is held in blocks. */
@ApplicationScoped
class Forecasting {
  private final OrderInForce order;
  private final TakenNumbers taken;

  Forecasting(OrderInForce order, TakenNumbers taken) {
    this.order = order;
    this.taken = taken;
  }

  Forecasts forecast(List<ForecastQuery.Wanted> dates) {
    refuseDatesOutside(dates);
    List<Asked> asked =
        dates.stream()
            .flatMap(
                date ->
                    date.sexes().stream()
                        .map(sex -> order.series(date.birthDate(), sex))
                        .map(series -> new Asked(series, date.ratePerYear())))
            .toList();
    List<NumberSeries> series = asked.stream().map(Asked::series).toList();
    List<Tally> used = taken.takenOf(series);
    List<Tally> held = taken.heldIn(series);
    LocalDate today = LocalDate.now(SourceTime.ZONE);
    List<Forecast> forecasts = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      forecasts.add(asked.get(i).forecast(used.get(i), held.get(i), today));
    }
    return new Forecasts(today, forecasts);
  }

  private static void refuseDatesOutside(List<ForecastQuery.Wanted> dates) {
    ProblemException refusal = new ProblemException(ProblemType.INVALID_INPUT);
    for (int i = 0; i < dates.size(); i++) {
      if (!CenturyTable.covers(dates.get(i).birthDate())) {
        refusal.at(
            "/dates/" + i + "/birthDate", "outside-1858-2057", "no personnummer carries this date");
      }
    }
    if (!refusal.problem().errors().isEmpty()) {
      throw refusal;
    }
  }

  private record Asked(NumberSeries series, @Nullable BigDecimal ratePerYear) {

    Forecast forecast(Tally used, Tally held, LocalDate today) {
      int checked = series.capacityWithCheckDigit();
      Tally left = new Tally(checked, series.capacity() - checked).minus(used).minus(held);
      return new Forecast(
          series.birthDate(),
          series.sex(),
          series.capacity(),
          used.sum(),
          held.sum(),
          left.withCheckDigit(),
          left.withoutCheckDigit(),
          Exhaustion.expected(series.capacity() - used.sum(), ratePerYear, today));
    }
  }
}
