package dk.cpr.system.noninterference;

import dk.cpr.system.noninterference.Scene.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Makes sequences of a seed. Doors and actors are dealt from a deck that holds each pair once and
 * is shuffled again when it is empty, so that none is left out.
 */
final class SequenceGenerator {
  private static final int ASKS = 3;
  private static final int WRITES = 4;
  private static final int EACH_SECOND_ACT = 3;
  private static final int EACH_EXISTENCE = 4;
  private static final int EACH_SIGHTED = 4;

  private final Random random;
  private final Deque<List<Step>> acts = new ArrayDeque<>();
  private final Deque<Cell> reads = new ArrayDeque<>();
  private final Deque<Cell> writes = new ArrayDeque<>();
  private final Deque<Cell> readsOfUnknown = new ArrayDeque<>();
  private final Deque<Cell> writesOfUnknown = new ArrayDeque<>();

  SequenceGenerator(long seed) {
    random = new Random(seed);
  }

  private record Cell(Door door, Actor actor) {}

  /** The next one, by people of that scene. */
  Sequence next(int index) {
    boolean existence = index % EACH_EXISTENCE == 0;
    Scene scene = existence ? Scene.usual(index, Trait.OTHER_NUMBER) : Scene.usual(index, traits());
    List<Sequence.Round> rounds = new ArrayList<>();
    rounds.add(new Sequence.Round(begun(existence), asks(existence)));
    rounds.add(new Sequence.Round(goneOn(existence), asks(existence)));
    if (!existence && !isMergedAway(rounds) && random.nextInt(EACH_SIGHTED) == 0) {
      rounds.add(new Sequence.Round(List.of(), List.of(sighted())));
    }
    return new Sequence("random " + index, scene, rounds);
  }

  /** Questions and attempts after something special: the tail of a directed sequence. */
  List<Step> tail(int count) {
    return dealt(false, false, count);
  }

  private Trait[] traits() {
    return random.nextInt(3) == 0 ? new Trait[] {Trait.HOSTED} : new Trait[0];
  }

  private List<Step> begun(boolean existence) {
    List<Step> steps = new ArrayList<>();
    steps.add(Acts.learnt());
    steps.addAll(act());
    steps.addAll(dealt(existence, true, WRITES - 1));
    return steps;
  }

  /** An act costs the register as much as ten questions: a second one only now and then. */
  private List<Step> goneOn(boolean existence) {
    List<Step> steps = new ArrayList<>();
    if (random.nextInt(EACH_SECOND_ACT) == 0) {
      steps.addAll(act());
    }
    steps.addAll(dealt(existence, true, 1));
    return steps;
  }

  private List<Step> act() {
    if (acts.isEmpty()) {
      List<List<Step>> all = new ArrayList<>(Acts.all());
      Collections.shuffle(all, random);
      acts.addAll(all);
    }
    return acts.removeFirst();
  }

  private List<Step> asks(boolean existence) {
    return dealt(existence, false, ASKS);
  }

  /** Then the survivor answers, whose name and address do not differ. */
  private static boolean isMergedAway(List<Sequence.Round> rounds) {
    return rounds.stream()
        .flatMap(round -> round.writes().stream())
        .anyMatch(step -> step.door().contains("merge") || step.door().startsWith("duplicates"));
  }

  /** Who may see does: otherwise all would agree by nobody being told anything. */
  private Step sighted() {
    Actor actor = random.nextBoolean() ? Actor.TAX : Actor.HIDDEN_SELF;
    return DisclosureDoors.LOOKUP.step(actor, Pick.about(Role.HIDDEN)).as(Step.Kind.SEEING);
  }

  private List<Step> dealt(boolean existence, boolean writing, int count) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(dealt(existence, writing));
    }
    return steps;
  }

  private Step dealt(boolean existence, boolean writing) {
    Deque<Cell> deck =
        writing ? existence ? writesOfUnknown : writes : existence ? readsOfUnknown : reads;
    if (deck.isEmpty()) {
      deck.addAll(shuffled(existence, writing));
    }
    Cell cell = deck.removeFirst();
    boolean seesKin = existence && cell.actor().isOfMunicipality();
    return cell.door().step(cell.actor(), seesKin ? Pick.besideKin(random) : Pick.of(random));
  }

  /**
   * Whether it can be compared where a number exists in one register only. A report that is done
   * there alone, since the law lets it name a stranger, would be seen in the figures of all.
   */
  private static boolean mayBeAsked(Door door, Actor actor) {
    return actor.mayNotKnowOf() && !Step.namesAnotherBesideAResident(actor, door.title());
  }

  private List<Cell> shuffled(boolean existence, boolean writing) {
    List<Cell> cells = new ArrayList<>();
    for (Door door : Door.all()) {
      for (Actor actor : door.blind()) {
        if (door.writes() == writing && (!existence || mayBeAsked(door, actor))) {
          cells.add(new Cell(door, actor));
        }
      }
    }
    Collections.shuffle(cells, random);
    return cells;
  }
}
