package dk.cpr.system.noninterference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who plays in one sequence, in one of the two registers, and what was learnt on the way. */
final class Cast {
  private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
  private final Scene scene;
  private final Values values;
  private final Map<Role, Someone> people = new ConcurrentHashMap<>();
  private final Map<String, String> learnt = new ConcurrentHashMap<>();

  Cast(Scene scene, Values values) {
    this.scene = scene;
    this.values = values;
  }

  Values values() {
    return values;
  }

  Scene scene() {
    return scene;
  }

  void plays(Role role, Someone someone) {
    people.put(role, someone);
  }

  Someone of(Role role) {
    return people.getOrDefault(role, new Someone(scene.number(role, values.side()), NOBODY));
  }

  String id(Role role) {
    return of(role).id();
  }

  /** The number that others know; where the two registers differ in it, that of the first. */
  String number(Role role) {
    return scene.number(role, Side.A);
  }

  /** The number that the person has in this register. */
  String ownNumber(Role role) {
    return of(role).number();
  }

  void learn(String name, String value) {
    learnt.put(name, value);
  }

  /** What an earlier answer told, else an id of nothing. */
  String learnt(String name) {
    return learnt.getOrDefault(name, NOBODY);
  }

  Map<Role, Someone> people() {
    return people;
  }
}
