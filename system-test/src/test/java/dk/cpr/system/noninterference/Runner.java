package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Runs sequences in both registers, many beside each other, and tells where answers differ. */
final class Runner {
  private static final int BESIDE_EACH_OTHER = 24;

  private final World world;
  private final Report report;
  private final TokenBook tokens = new TokenBook();

  Runner(World world, Report report) {
    this.world = world;
    this.report = report;
  }

  /** What goes on in one sequence. */
  private static final class Course {
    private final Sequence sequence;
    private final Map<Side, Cast> casts = new EnumMap<>(Side.class);
    private final Map<Side, Renaming> renamings = new EnumMap<>(Side.class);
    private final List<Difference> differences = new ArrayList<>();
    private boolean hidden;
    private int place;

    Course(Sequence sequence) {
      this.sequence = sequence;
      this.hidden = !sequence.scene().is(Scene.Trait.OPEN);
      for (Side side : Side.values()) {
        casts.put(side, new Cast(sequence.scene(), Values.of(side, sequence.scene().index())));
        renamings.put(side, renaming());
      }
    }

    Cast cast(Side side) {
      return Objects.requireNonNull(casts.get(side));
    }

    /** What differs once has named ids differently: from then on each answer names its own. */
    String renamed(Side side, Answer answer) {
      if (!differences.isEmpty()) {
        renamings.put(side, renaming());
      }
      return Objects.requireNonNull(renamings.get(side)).of(answer.toString());
    }

    private Renaming renaming() {
      List<String> numbers = new ArrayList<>();
      for (Role role : Role.values()) {
        for (Side side : Side.values()) {
          numbers.add(sequence.scene().number(role, side));
        }
      }
      return new Renaming(numbers);
    }
  }

  /** Runs them; what differs. */
  List<Difference> run(List<Sequence> sequences) {
    List<Course> courses = sequences.stream().map(Course::new).toList();
    CompletableFuture<?>[] seeding = new CompletableFuture<?>[Side.values().length];
    for (Side side : Side.values()) {
      List<Cast> casts = courses.stream().map(course -> course.cast(side)).toList();
      seeding[side.ordinal()] =
          CompletableFuture.runAsync(() -> new Seeder(world, side).seed(casts));
    }
    CompletableFuture.allOf(seeding).join();
    world.settle();
    int rounds = sequences.stream().mapToInt(one -> one.rounds().size()).max().orElse(0);
    for (int i = 0; i < rounds; i++) {
      all(courses, i, Sequence.Round::writes);
      world.settle();
      all(courses, i, Sequence.Round::asks);
    }
    return courses.stream().flatMap(course -> course.differences.stream()).toList();
  }

  private void all(List<Course> courses, int round, Function<Sequence.Round, List<Step>> which) {
    try (ExecutorService pool = Executors.newFixedThreadPool(BESIDE_EACH_OTHER)) {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (Course course : courses) {
        if (round < course.sequence.rounds().size()) {
          List<Step> steps = which.apply(course.sequence.rounds().get(round));
          running.add(
              CompletableFuture.runAsync(() -> steps.forEach(step -> take(step, course)), pool));
        }
      }
      running.forEach(CompletableFuture::join);
    }
  }

  private void take(Step step, Course course) {
    course.place++;
    CompletableFuture<Answer> there = answer(step, Side.B, course.cast(Side.B));
    Answer a = answer(step, Side.A, course.cast(Side.A)).join();
    Answer b = there.join();
    if (a.status() == 503 || b.status() == 503) {
      // Come again later: it tells nothing, but who is told so for ever has not been tried.
      differ(step, course, "no answer, however often it was asked: " + a + " " + b);
      return;
    }
    learn(step, course.cast(Side.A), a);
    learn(step, course.cast(Side.B), b);
    judge(step, course, a, b);
    expect(step, course, a, b);
  }

  private void judge(Step step, Course course, Answer a, Answer b) {
    switch (step.kind()) {
      case ACT -> report.act(step, a, b);
      case COVERS, UNCOVERS -> {
        course.hidden = step.kind() == Step.Kind.COVERS;
        report.act(step, a, b);
      }
      case SEEING -> {
        report.act(step, a, b);
        if (course.renamed(Side.A, a).equals(course.renamed(Side.B, b))) {
          differ(step, course, "sees nothing of what it may see: " + a);
        }
      }
      case BLIND, STRICT -> compare(step, course, a, b);
    }
  }

  private void compare(Step step, Course course, Answer a, Answer b) {
    boolean mayExist =
        step.kind() == Step.Kind.BLIND
            && course.sequence.scene().is(Scene.Trait.OTHER_NUMBER)
            && step.namesAnotherBesideAResident();
    if (step.isCompared(course.hidden) && !mayExist) {
      report.compared(step);
      String first = course.renamed(Side.A, a);
      String second = course.renamed(Side.B, b);
      if (!first.equals(second)) {
        course.differences.add(
            Difference.between(course.sequence, course.place, step, first, second));
      }
    }
  }

  private static void expect(Step step, Course course, Answer a, Answer b) {
    Step.Expected expected = step.expected();
    if (expected != null) {
      for (Answer answer : List.of(a, b)) {
        if (!expected.holds().test(answer)) {
          differ(step, course, "expected " + expected.what() + " and got " + answer);
        }
      }
    }
  }

  private static void differ(Step step, Course course, String what) {
    String text = what.length() > 400 ? what.substring(0, 400) + "…" : what;
    course.differences.add(new Difference(course.sequence, course.place, step, text));
  }

  private static void learn(Step step, Cast cast, Answer answer) {
    int equals = step.learn().indexOf('=');
    if (equals > 0 && answer.isGood()) {
      String value = answer.text(step.learn().substring(equals + 1));
      if (!value.isEmpty()) {
        cast.learn(step.learn().substring(0, equals), value);
      }
    }
  }

  private CompletableFuture<Answer> answer(Step step, Side side, Cast cast) {
    report.request();
    Step.Deed deed = step.deed();
    if (deed != null) {
      return CompletableFuture.supplyAsync(() -> deed.done(world, side, cast));
    }
    Request request = Objects.requireNonNull(step.request()).apply(cast);
    return world.send(side, request, tokens.of(step.actor(), cast));
  }
}
