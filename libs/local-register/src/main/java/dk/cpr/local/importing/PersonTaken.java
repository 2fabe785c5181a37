package dk.cpr.local.importing;

import java.util.List;

/**
 * What a service made of one person.
 *
 * @param setAside facts that were not registered; index -1 is the whole person
 */
public record PersonTaken(
    int opened, int closed, int unchanged, int unverified, List<SetAside> setAside) {

  /** A fact by its place in the request, and why. */
  public record SetAside(int fact, String reason) {}

  static PersonTaken refused(String reason) {
    return new PersonTaken(0, 0, 0, 0, List.of(new SetAside(-1, reason)));
  }

  static PersonTaken nothing() {
    return new PersonTaken(0, 0, 0, 0, List.of());
  }
}
