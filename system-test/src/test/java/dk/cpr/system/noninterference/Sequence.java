package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.List;

/**
 * A scene and what is done in it, in rounds: first the writes of a round, and when both registers
 * have come to rest, its questions.
 */
record Sequence(String name, Scene scene, List<Round> rounds) {
  /** Writes, then questions. */
  record Round(List<Step> writes, List<Step> asks) {}

  /** The same by people of another scene. */
  Sequence at(int index) {
    return new Sequence(name, new Scene(index, scene.traits()), rounds);
  }

  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (Round round : rounds) {
      all.addAll(round.writes());
      all.addAll(round.asks());
    }
    return all;
  }

  /** As a list of requests. */
  String shown() {
    Cast cast = new Cast(scene, Values.of(Side.A, scene.index()));
    StringBuilder text =
        new StringBuilder(name + ", scene " + scene.index() + " " + scene.traits() + "\n");
    int place = 0;
    for (Step step : steps()) {
      String shown = step.shown(cast).replaceAll("fields=\\[[^]]*]", "fields=[…]");
      text.append("  ").append(++place).append(". ").append(shown).append('\n');
    }
    return text.toString();
  }
}
