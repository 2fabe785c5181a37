package dk.cpr.importer.report;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress on a stream: a bar that is drawn over itself on a terminal, elsewhere a plain line every
 * few seconds.
 */
public final class ProgressLine implements Progress {
  private static final int WIDTH = 30;
  private static final Duration BAR_EVERY = Duration.ofMillis(100);
  private static final Duration LINE_EVERY = Duration.ofSeconds(5);

  private enum Style {
    BAR,
    LINES
  }

  private final PrintStream out;
  private final Style style;
  private final LongSupplier nanos;
  private String task = "";
  private long total;
  private long done;
  private long begun;
  private long shown;

  private ProgressLine(PrintStream out, Style style, LongSupplier nanos) {
    this.out = out;
    this.style = style;
    this.nanos = nanos;
  }

  /** On standard output: a bar when it is a terminal. */
  public static ProgressLine onStandardOutput() {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new ProgressLine(System.out, terminal ? Style.BAR : Style.LINES, System::nanoTime);
  }

  static ProgressLine bar(PrintStream out, LongSupplier nanos) {
    return new ProgressLine(out, Style.BAR, nanos);
  }

  static ProgressLine lines(PrintStream out, LongSupplier nanos) {
    return new ProgressLine(out, Style.LINES, nanos);
  }

  @Override
  public synchronized void begin(String name, long steps) {
    task = name;
    total = steps;
    done = 0;
    begun = nanos.getAsLong();
    shown = begun;
    if (style == Style.BAR) {
      show();
    }
  }

  @Override
  public synchronized void advance(long steps) {
    done += steps;
    Duration every = style == Style.BAR ? BAR_EVERY : LINE_EVERY;
    if (nanos.getAsLong() - shown >= every.toNanos()) {
      show();
    }
  }

  @Override
  public synchronized void end() {
    if (!task.isEmpty()) {
      show();
      if (style == Style.BAR) {
        out.println();
      }
      task = "";
    }
  }

  @Override
  public synchronized void say(String sentence) {
    if (style == Style.BAR && !task.isEmpty()) {
      out.print("\r\u001b[K");
    }
    out.println(sentence);
  }

  private void show() {
    shown = nanos.getAsLong();
    if (style == Style.BAR) {
      out.print("\r\u001b[K" + bar() + " " + numbers());
      out.flush();
    } else {
      out.println(numbers());
    }
  }

  private String bar() {
    int full = (int) (total <= 0 ? WIDTH : Math.min(WIDTH, WIDTH * done / total));
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
  }

  private String numbers() {
    double seconds = Math.max((shown - begun) / 1e9, 0.001);
    return String.format(
        Locale.ROOT, "%s: %,d of %,d (%,.0f/s)", task, done, Math.max(total, done), done / seconds);
  }
}
