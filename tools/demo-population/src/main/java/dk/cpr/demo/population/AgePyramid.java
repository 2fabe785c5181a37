package dk.cpr.demo.population;

import java.util.random.RandomGenerator;

/** Ages: bands of years with a weight each; within a band every age is as likely as another. */
enum AgePyramid {
  /** People who live alone: the young, and the old who are left. */
  ALONE(18, 25, 22, 35, 22, 50, 17, 65, 16, 75, 10, 85, 9, 95, 3, 104, 0.15),
  /** Couples without children at home. */
  COUPLE(20, 30, 14, 45, 10, 58, 22, 68, 25, 78, 20, 88, 8, 97, 1),
  /** Those who have children at home. */
  PARENT(23, 30, 16, 38, 40, 45, 30, 52, 13, 58, 1),
  /** Those who left the country, some as children. */
  ABROAD(1, 18, 12, 30, 28, 45, 34, 60, 18, 80, 8),
  /** How old people get. */
  DEATH(0, 1, 1, 20, 1, 40, 3, 60, 11, 70, 16, 80, 27, 90, 29, 100, 12, 106, 0.3);

  private final double[] bands;
  private final double all;

  /** The youngest age, then for each band the first age after it and its weight. */
  AgePyramid(double... bands) {
    this.bands = bands;
    double sum = 0;
    for (int i = 2; i < bands.length; i += 2) {
      sum += bands[i];
    }
    this.all = sum;
  }

  int age(RandomGenerator random) {
    double at = random.nextDouble() * all;
    double from = bands[0];
    int i = 1;
    while (i + 2 < bands.length && at >= bands[i + 1]) {
      at -= bands[i + 1];
      from = bands[i];
      i += 2;
    }
    return (int) (from + random.nextDouble() * (bands[i] - from));
  }
}
