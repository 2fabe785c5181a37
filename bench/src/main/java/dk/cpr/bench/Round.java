package dk.cpr.bench;

import java.util.Map;

/**
 * The baseline and every work, measured one after the other.
 *
 * @param clients of pgbench with which the baseline was best
 */
record Round(int clients, Rate baseline, Map<Work, Rate> rates) {

  Rate of(Work work) {
    Rate rate = rates.get(work);
    if (rate == null) {
      throw new IllegalArgumentException(work + " was not measured");
    }
    return rate;
  }

  double ratio(Work work) {
    return of(work).perSecond() / baseline.perSecond();
  }
}
