package dk.cpr.system.noninterference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing done in both registers.
 *
 * @param door its name in the report
 * @param kind what is asked of the answers
 * @param request what is sent; null where {@code deed} does something else
 * @param deed what is done that is no single request
 * @param learn JSON pointer of what later steps need, and its name: {@code name=/pointer}; "" none
 * @param expected what each answer has to be, beside being equal
 */
record Step(
    Actor actor,
    String door,
    Kind kind,
    @Nullable Function<Cast, Request> request,
    @Nullable Deed deed,
    String learn,
    @Nullable Expected expected) {

  private static final Set<Actor> OF_MUNICIPALITIES =
      EnumSet.of(Actor.OWN_RESIDENTS, Actor.MUNICIPAL_SYSTEM, Actor.OTHER_MUNICIPALITY);

  private static final List<String> OF_TWO =
      List.of(
          "marriages",
          "partnerships",
          "conversions",
          "divorces",
          "separations",
          "parenthoods",
          "adoptions",
          "custody-changes",
          "guardianships",
          "immigrations",
          "shared-residences");

  /** What is asked of the answers of the two registers. */
  enum Kind {
    /** Nothing: it is done by who may see everything. */
    ACT,
    /** Equal as long as the hidden one is protected. */
    BLIND,
    /** Equal always. */
    STRICT,
    /** Different: who asks may see. */
    SEEING,
    /** From here on the hidden one is protected. */
    COVERS,
    /** From here on she is not. */
    UNCOVERS
  }

  /** Something that is no single request. */
  interface Deed {
    Answer done(World world, Side side, Cast cast);
  }

  /** What an answer has to be. */
  record Expected(String what, Predicate<Answer> holds) {}

  static Step act(Actor actor, String door, Function<Cast, Request> request) {
    return new Step(actor, door, Kind.ACT, request, null, "", null);
  }

  static Step blind(Actor actor, String door, Function<Cast, Request> request) {
    return new Step(actor, door, Kind.BLIND, request, null, "", null);
  }

  static Step deed(String door, Deed deed) {
    return new Step(Actor.OPERATOR, door, Kind.ACT, null, deed, "", null);
  }

  Step as(Kind other) {
    return new Step(actor, door, other, request, deed, learn, expected);
  }

  Step learning(String what) {
    return new Step(actor, door, kind, request, deed, what, expected);
  }

  Step expecting(String what, Predicate<Answer> holds) {
    return new Step(actor, door, kind, request, deed, learn, new Expected(what, holds));
  }

  /** One that must succeed, since what follows rests on it. */
  Step succeeding() {
    return expecting("2xx", Answer::isGood);
  }

  boolean isCompared(boolean hidden) {
    return kind == Kind.STRICT || (kind == Kind.BLIND && hidden);
  }

  /**
   * Whether it is a municipality's report about two persons, of whom one is its resident or becomes
   * one: then the law lets it name the other, and a report that is done shows that the other
   * exists.
   */
  boolean namesAnotherBesideAResident() {
    return namesAnotherBesideAResident(actor, door);
  }

  static boolean namesAnotherBesideAResident(Actor actor, String door) {
    return OF_MUNICIPALITIES.contains(actor)
        && OF_TWO.contains(door.replace(" preview", "").replace("/endings", ""));
  }

  String shown(Cast cast) {
    return actor + " " + door + (request == null ? "" : ": " + request.apply(cast));
  }
}
