package dk.cpr.bench;

import dk.cpr.importer.report.Progress;
import java.util.ArrayList;
import java.util.List;

/** How fast each tenth of an import's last reading went, the one that registers facts. */
final class Pace implements Progress {
  private static final int PARTS = 10;

  private final Diary diary;
  private final List<Double> perSecond = new ArrayList<>();
  private String task = "";
  private long part;
  private long steps;
  private long done;
  private long begun;

  Pace(Diary diary) {
    this.diary = diary;
  }

  @Override
  public synchronized void begin(String name, long total) {
    task = name;
    part = Math.max(1, total / PARTS);
    steps = 0;
    done = 0;
    begun = System.nanoTime();
    perSecond.clear();
  }

  @Override
  public synchronized void advance(long more) {
    steps += more;
    if (steps - done >= part) {
      long now = System.nanoTime();
      perSecond.add((steps - done) / ((now - begun) / 1e9));
      diary.say("%s: %,d lines, %,.0f a second".formatted(task, steps, perSecond.getLast()));
      done = steps;
      begun = now;
    }
  }

  @Override
  public void end() {}

  @Override
  public void say(String sentence) {
    diary.say(sentence);
  }

  /** Lines a second in the slowest, the middle and the fastest tenth. */
  synchronized Spread spread() {
    return Spread.of(perSecond, rate -> rate);
  }
}
