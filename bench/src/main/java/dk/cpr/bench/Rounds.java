package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the baseline and all works in turn, so that what changes with time touches each alike.
 */
final class Rounds {
  /** Of each work; the compilers of the virtual machine take so long on two busy cores. */
  private static final int WARM_UP_SECONDS = 40;

  private static final List<Integer> CLIENTS = List.of(4, 6, 8);

  private final Rig rig;
  private final PgBench pgBench;
  private final Wrk wrk;
  private final Population population;

  Rounds(Rig rig, PgBench pgBench, Wrk wrk, Population population) {
    this.rig = rig;
    this.pgBench = pgBench;
    this.wrk = wrk;
    this.population = population;
  }

  private record Baseline(int clients, Rate rate) {}

  /** Lets caches fill and compilers finish; nothing of it counts. */
  void warmUp() {
    pgBench.read(CLIENTS.getFirst());
    warmUp(List.of(Work.values()), WARM_UP_SECONDS);
  }

  /** Each of these works for so many seconds. */
  void warmUp(List<Work> works, int seconds) {
    for (int i = 0; i * pgBench.options().seconds() < seconds; i++) {
      works.forEach(this::load);
    }
  }

  List<Round> measure(int pairs, Consumer<String> news) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      List<Work> order = List.of(Work.values());
      Round round = round(i % 2 == 0 ? order : order.reversed());
      rounds.add(round);
      news.accept("  pair " + (i + 1) + " of " + pairs + ": " + Report.line(round));
    }
    return rounds;
  }

  private Round round(List<Work> order) {
    Baseline best =
        CLIENTS.stream()
            .map(clients -> new Baseline(clients, baseline(clients)))
            .max(Comparator.comparingDouble(baseline -> baseline.rate().perSecond()))
            .orElseThrow();
    Map<Work, Rate> rates = new EnumMap<>(Work.class);
    for (Work work : order) {
      rates.put(work, measure(work));
    }
    return new Round(best.clients(), best.rate(), rates);
  }

  private Rate baseline(int clients) {
    return Rate.of(rig.watchedBaseline(), () -> pgBench.read(clients));
  }

  /** One work once. */
  Rate measure(Work work) {
    // Got before the clocks are read: a new token is work of the identity provider.
    rig.token(LookUp.WHO);
    long before = population.receipts();
    Rate rate = Rate.of(rig.watched(work), () -> load(work));
    long written = population.receipts() - before;
    boolean right = work.isOfPackagedService() ? written >= rate.requests() : written == 0;
    if (!right) {
      throw new CannotRun(
          "%s: %d receipts of %.0f answers".formatted(work.title(), written, rate.requests()));
    }
    return rate;
  }

  private Rate.Done load(Work work) {
    return work.isLookUp()
        ? wrk.lookUp(rig.address(work), rig.token(LookUp.WHO), work)
        : wrk.get(rig.address(work));
  }
}
