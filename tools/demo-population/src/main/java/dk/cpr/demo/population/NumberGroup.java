package dk.cpr.demo.population;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What may have become of a number, with how many there are of each in the real register: "Tildelte
 * personnumre i CPR fordelt på bopælsstatus mv.", plan of the CPR office for 2023 to 2025, table 1.
 */
enum NumberGroup {
  /** With a fixed home in Denmark, status 01. */
  RESIDENT(5_949_711),
  /** Without one in Denmark, status 03. */
  NO_FIXED_HOME(14_777),
  /** With a fixed home in Greenland, status 05. */
  GREENLAND(55_885),
  /** Without one in Greenland, status 07. */
  GREENLAND_NO_FIXED_HOME(821),
  /** Administrative numbers, status 20. */
  ADMINISTRATIVE(524_087),
  /** Annulled numbers, status 30. */
  ANNULLED(12_998),
  /** Status 70. */
  DISAPPEARED(6_322),
  /** Status 80. */
  EMIGRATED(1_128_308),
  /** Status 90. */
  DEAD(3_183_541),
  /** Numbers whose person has another since, status 60. */
  CHANGED(107_365),
  /** Second numbers of somebody, status 50. */
  DUPLICATE(27_469);

  private static final long ALL = Arrays.stream(values()).mapToLong(group -> group.real).sum();

  private final long real;

  NumberGroup(long real) {
    this.real = real;
  }

  /** How many of so many numbers are of each group: the whole parts, then the largest rests. */
  static Map<NumberGroup, Long> of(long numbers) {
    Map<NumberGroup, Long> counts = new EnumMap<>(NumberGroup.class);
    long left = numbers;
    for (NumberGroup group : values()) {
      long whole = Math.multiplyExact(numbers, group.real) / ALL;
      counts.put(group, whole);
      left -= whole;
    }
    List<NumberGroup> byRest =
        Arrays.stream(values())
            .sorted(Comparator.comparing(group -> -(numbers * group.real % ALL)))
            .toList();
    for (NumberGroup group : byRest.subList(0, Math.toIntExact(left))) {
      counts.merge(group, 1L, Long::sum);
    }
    return counts;
  }
}
