package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.CorrectionReason;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.desk.Corrections;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.sql.SqlFailure;
import dk.cpr.sample.FactsModel.Content;
import dk.cpr.sample.FactsModel.Item;
import dk.cpr.sample.FactsModel.Row;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plays random openings, successions and corrections of one to three facts, allowed and not,
 * against {@link FactsModel}; at the end every answer on both axes is compared.
 */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RandomFactsTest {
  private static final int STEPS = 70;
  private static final int YEARS = 9;
  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  @Inject FactStore facts;
  @Inject Corrections corrections;

  @Test
  void whateverWasRegisteredEveryPairOfInstantsIsAnsweredAsTheModelDoes() {
    Map<String, Integer> played = new TreeMap<>();
    LongStream.rangeClosed(1, 6).forEach(seed -> new Play(seed, played).run());
    assertThat(played.keySet())
        .as("each act, allowed and refused: %s", played)
        .contains(
            "open true",
            "open false",
            "succeed true",
            "succeed false",
            "CORRECT true",
            "CORRECT false",
            "ANNUL true",
            "ANNUL false",
            "RESTORE true",
            "RESTORE false",
            "set true",
            "set false");
  }

  /** One random life of one person. */
  private final class Play {
    private final long seed;
    private final Random random;
    private final Map<String, Integer> played;
    private final PersonId person = PersonId.newId();
    private final FactsModel model = new FactsModel();
    private final List<UUID> everything = new ArrayList<>();

    private Play(long seed, Map<String, Integer> played) {
      this.seed = seed;
      this.random = new Random(seed);
      this.played = played;
    }

    private void run() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(8)) {
          case 0, 1 -> open();
          case 2 -> succeed();
          case 3, 4, 5, 6 -> correct(1);
          default -> correct(2 + random.nextInt(2));
        }
        compareKnown("seed %d, step %d".formatted(seed, step));
      }
      compareEverything();
    }

    private void open() {
      Content content = content();
      boolean allowed = !content.isEmpty() && model.canOpen(content);
      if (content.isEmpty()) {
        return;
      }
      Optional<StoredFact> opened =
          attempt(() -> facts.open(person, fact(content), Registration.report(lock(), "t", null)));
      count("open", allowed, opened.isPresent());
      opened.ifPresent(f -> model.opened(f.knownFrom(), row(f)));
      opened.ifPresent(f -> everything.add(f.id()));
    }

    private void succeed() {
      Content content = new Content(slot(), text(), random.nextInt(YEARS), null);
      Optional<List<Content>> expected = model.succeeded(content);
      Optional<StoredFact> opened =
          attempt(
              () -> facts.succeed(person, fact(content), Registration.report(lock(), "t", null)));
      count("succeed", expected.isPresent(), opened.isPresent());
      if (opened.isPresent()) {
        List<Row> now = facts.known(person).stream().map(this::row).toList();
        assertThat(now.stream().filter(r -> r.standing() == Standing.VALID).map(Row::content))
            .containsExactlyInAnyOrderElementsOf(expected.orElseThrow());
        model.keep(opened.get().knownFrom(), now);
        now.stream().map(Row::id).filter(id -> !everything.contains(id)).forEach(everything::add);
      }
    }

    private void correct(int size) {
      List<Item> items = items(size);
      if (items.isEmpty()) {
        return;
      }
      boolean allowed = model.allows(items);
      Optional<Correction> done =
          attempt(() -> corrections.correct(wish(items), "10000007", "office"));
      String act = items.size() == 1 ? items.getFirst().act().name() : "set";
      count(act, allowed, done.isPresent());
      done.ifPresent(correction -> take(correction, items));
    }

    /** What the model has to hold after a correction; only the ids are taken from the answer. */
    private void take(Correction correction, List<Item> items) {
      List<Row> next = new ArrayList<>(model.known());
      Set<UUID> closed = new HashSet<>();
      for (Corrected told : correction.facts()) {
        closed.add(told.fact());
        Row row = known(told.fact());
        next.remove(row);
        Item item = items.get(told.place());
        if (told.kept() != null) {
          Standing left =
              told.act() == CorrectionAct.CORRECT ? Standing.CORRECTED : Standing.ANNULLED;
          next.add(new Row(told.kept(), row.content(), left));
          everything.add(told.kept());
        }
        if (told.now() != null) {
          Content content = item.content() == null ? row.content() : item.content();
          next.add(new Row(told.now(), content, Standing.VALID));
          everything.add(told.now());
        }
        if (told.kept() != null && told.now() != null) {
          model.replaced(told.kept(), told.now());
        }
      }
      assertThat(closed).as("seed %d: what is closed", seed).isEqualTo(expectedToClose(items));
      model.keep(correction.registeredAt(), next);
    }

    private Set<UUID> expectedToClose(List<Item> items) {
      Set<UUID> expected = new HashSet<>();
      for (Item item : items) {
        expected.add(item.fact());
        if (item.act() == CorrectionAct.RESTORE) {
          model.replacement(item, items).ifPresent(row -> expected.add(row.id()));
        }
      }
      return expected;
    }

    private List<Item> items(int size) {
      List<Item> items = new ArrayList<>();
      Set<UUID> named = new HashSet<>();
      for (int i = 0; i < size && !everything.isEmpty(); i++) {
        UUID fact = mostlyKnown();
        if (named.add(fact)) {
          items.add(item(fact));
        }
      }
      return items;
    }

    private Item item(UUID fact) {
      Optional<Row> row = model.known().stream().filter(r -> r.id().equals(fact)).findFirst();
      boolean valid = row.filter(r -> r.standing() == Standing.VALID).isPresent();
      int dice = random.nextInt(10);
      if (dice == 0 || (!valid && dice < 6)) {
        return new Item(fact, CorrectionAct.RESTORE, null);
      }
      if (dice < 4 || (!valid && dice < 8)) {
        return new Item(fact, CorrectionAct.ANNUL, null);
      }
      String slot = row.map(r -> r.content().slot()).orElse("");
      Content wish = content();
      return new Item(
          fact, CorrectionAct.CORRECT, new Content(slot, wish.text(), wish.from(), wish.to()));
    }

    private NewCorrection wish(List<Item> items) {
      return new NewCorrection(
          CorrectionReason.OTHER,
          "random",
          "seed " + seed,
          items.stream().map(this::wire).toList());
    }

    private NewCorrection.Item wire(Item item) {
      String kind = facts.find(List.of(item.fact())).getFirst().kind();
      Content content = item.content();
      return content == null
          ? new NewCorrection.Item(item.fact(), kind, item.act(), null, null)
          : new NewCorrection.Item(
              item.fact(),
              kind,
              item.act(),
              value(content, FactKind.ofWireName(kind).orElseThrow()),
              new NewCorrection.Effect(day(content.from()), false, day(content.to()), false));
    }

    private void compareKnown(String when) {
      assertThat(facts.known(person).stream().map(this::row))
          .as(when)
          .containsExactlyInAnyOrderElementsOf(model.known());
    }

    private void compareEverything() {
      for (Instant at : model.instants()) {
        compareAt(at);
        compareAt(at.minus(1, ChronoUnit.MICROS));
      }
    }

    private void compareAt(Instant knownAt) {
      for (int year = -1; year <= YEARS; year++) {
        Instant start = start(year);
        compare(year, start, knownAt);
        compare(year - 1, start.minusSeconds(1), knownAt);
      }
    }

    private void compare(int year, Instant validAt, Instant knownAt) {
      assertThat(facts.asOf(person, new AsOf(validAt, knownAt)).stream().map(f -> row(f).content()))
          .as("seed %d, valid at %s, known at %s", seed, validAt, knownAt)
          .containsExactlyInAnyOrderElementsOf(model.asOf(year, knownAt));
    }

    private void count(String act, boolean allowed, boolean done) {
      assertThat(done).as("seed %d: %s is allowed: %s", seed, act, allowed).isEqualTo(allowed);
      played.merge(act + " " + allowed, 1, Integer::sum);
    }

    private Instant lock() {
      return facts.lock(List.of(person));
    }

    private Row known(UUID id) {
      return model.known().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private UUID mostlyKnown() {
      List<UUID> known = model.known().stream().map(Row::id).toList();
      List<UUID> from = known.isEmpty() || random.nextInt(8) == 0 ? everything : known;
      return from.get(random.nextInt(from.size()));
    }

    private Content content() {
      @Nullable Integer from = random.nextInt(8) == 0 ? null : random.nextInt(YEARS);
      int length = 1 + random.nextInt(3);
      @Nullable Integer to = random.nextInt(4) == 0 ? null : from == null ? length : from + length;
      return new Content(slot(), text(), from, to);
    }

    /** "" is a name; the others are notes, which stand beside each other by their number. */
    private String slot() {
      return List.of("", "1", "2").get(random.nextInt(3));
    }

    private String text() {
      return List.of("A", "B", "C").get(random.nextInt(3));
    }

    private Row row(StoredFact fact) {
      String text =
          fact.kind().equals("name") ? fact.value().get("surname") : fact.value().get("text");
      return new Row(
          fact.id(),
          new Content(
              fact.slot(), String.valueOf(text), year(fact.effectFrom()), year(fact.effectTo())),
          fact.standing());
    }
  }

  private static FactContent fact(Content content) {
    FactKind kind = content.slot().isEmpty() ? FactKind.NAME : FactKind.NOTE;
    return FactContent.valid(
        kind, value(content, kind), new EffectPeriod(time(content.from()), time(content.to())));
  }

  private static Map<String, String> value(Content content, FactKind kind) {
    return kind == FactKind.NAME
        ? Map.of("surname", content.text())
        : Map.of("number", content.slot(), "text", content.text());
  }

  private static @Nullable SourceTime time(@Nullable Integer year) {
    @Nullable String day = day(year);
    return day == null ? null : SourceTime.of(day);
  }

  private static @Nullable String day(@Nullable Integer year) {
    return year == null ? null : BEGINNING.plusYears(year).toString();
  }

  private static @Nullable Integer year(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day).getYear() - BEGINNING.getYear();
  }

  private static Instant start(int year) {
    return BEGINNING.plusYears(year).atStartOfDay(SourceTime.ZONE).toInstant();
  }

  /** Empty when it was refused. */
  private static <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(QuarkusTransaction.requiringNew().call(work::get));
    } catch (ProblemException | SqlFailure refused) {
      return Optional.empty();
    }
  }
}
