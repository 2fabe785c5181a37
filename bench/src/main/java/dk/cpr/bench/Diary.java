package dk.cpr.bench;

/** What a measurement tells while it goes on, with the seconds since it began. */
final class Diary {
  private final long begun = System.nanoTime();

  void say(String news) {
    System.out.printf("%4d s  %s%n", (System.nanoTime() - begun) / 1_000_000_000, news);
  }
}
