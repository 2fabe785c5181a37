package dk.cpr.number;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What numbers should become, said a second time and in memory: each number has an owner, a state
 * and perhaps an arrow. An act tells whether the register must allow it, and then happens here.
 */
final class LivesModel {
  /** One number. */
  static final class Node {
    private final int owner;
    private String state = "current";
    private String next = "";

    private Node(int owner) {
      this.owner = owner;
    }

    String state() {
      return state;
    }

    int owner() {
      return owner;
    }

    private void become(String state, String next) {
      this.state = state;
      this.next = next;
    }
  }

  private final Map<String, Node> numbers = new TreeMap<>();
  private final Map<String, Integer> given = new HashMap<>();
  private int owners;

  List<String> numbers() {
    return new ArrayList<>(numbers.keySet());
  }

  Node of(String number) {
    return numbers.get(number);
  }

  /** The number that must be given next. */
  String next(LocalDate date, Sex sex) {
    return Register.at(date, sex, given.getOrDefault(date + sex.name(), 0));
  }

  void birth(LocalDate date, Sex sex) {
    add(date, sex, owners++);
  }

  boolean change(String from, LocalDate date, Sex sex) {
    Node former = of(from);
    if (!former.state.equals("current")) {
      return false;
    }
    former.become("changed", add(date, sex, former.owner));
    return true;
  }

  boolean undoChange(String number) {
    List<Node> before = numbers.values().stream().filter(n -> n.next.equals(number)).toList();
    boolean allowed =
        of(number).state.equals("current")
            && before.size() == 1
            && before.getFirst().state.equals("changed");
    if (allowed) {
      before.getFirst().become("current", "");
      of(number).become("annulled", "");
    }
    return allowed;
  }

  boolean merge(String duplicate, String survivor) {
    boolean allowed = of(duplicate).state.equals("current") && of(survivor).state.equals("current");
    if (allowed) {
      of(duplicate).become("duplicate", survivor);
    }
    return allowed;
  }

  boolean split(String duplicate) {
    boolean allowed = of(duplicate).state.equals("duplicate");
    if (allowed) {
      of(duplicate).become("current", "");
    }
    return allowed;
  }

  boolean annul(String number) {
    boolean allowed = List.of("current", "annulled").contains(of(number).state);
    if (allowed) {
      of(number).become("annulled", "");
    }
    return allowed;
  }

  boolean restore(String number) {
    Node node = of(number);
    boolean allowed =
        node.state.equals("annulled")
            && numbers.values().stream()
                .filter(other -> other.owner == node.owner)
                .noneMatch(other -> List.of("current", "duplicate").contains(other.state));
    if (allowed) {
      node.become("current", "");
    }
    return allowed;
  }

  /** The number to go by at the end of the arrows; "" when it is annulled. */
  String end(String number) {
    String at = number;
    while (!of(at).next.isEmpty()) {
      at = of(at).next;
    }
    return of(at).state.equals("current") ? at : "";
  }

  private String add(LocalDate date, Sex sex, int owner) {
    String number = next(date, sex);
    given.merge(date + sex.name(), 1, Integer::sum);
    numbers.put(number, new Node(owner));
    return number;
  }
}
