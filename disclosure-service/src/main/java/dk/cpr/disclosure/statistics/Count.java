package dk.cpr.disclosure.statistics;

import java.util.Map;

/**
 * Numbers counted at one point of both time axes.
 *
 * @param byStatus by code of status; "" for numbers in use whose person has no status
 * @param residentsByAge persons with status 01 or 03 by age in whole years
 */
record Count(Map<String, Long> byStatus, Map<Integer, Long> residentsByAge) {
  long of(String status) {
    return byStatus.getOrDefault(status, 0L);
  }
}
