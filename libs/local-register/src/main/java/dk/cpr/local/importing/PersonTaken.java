package dk.cpr.local.importing;

import java.util.List;

/**
 * What a service made of one person.
 *
 * @param setAside facts that were not registered; index -1 is the whole person
 * @param gap whether the delivery before this one never came
 */
public record PersonTaken(
    int opened, int closed, int unchanged, int unverified, List<SetAside> setAside, boolean gap) {

  PersonTaken(int opened, int closed, int unchanged, int unverified, List<SetAside> setAside) {
    this(opened, closed, unchanged, unverified, setAside, false);
  }

  /** A fact by its place in the request, and why. */
  public record SetAside(int fact, String reason) {}

  static PersonTaken refused(String reason) {
    return new PersonTaken(0, 0, 0, 0, List.of(new SetAside(-1, reason)));
  }

  static PersonTaken nothing() {
    return new PersonTaken(0, 0, 0, 0, List.of());
  }
}
