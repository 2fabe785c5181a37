package dk.cpr.importer.door;

import java.util.List;

/**
 * What a service made of one person.
 *
 * @param setAside facts that were not registered; index -1 is the whole person
 * @param gap whether the delivery before this one never came
 */
public record PersonTaken(
    int opened, int closed, int unchanged, int unverified, List<SetAside> setAside, boolean gap) {

  public PersonTaken(
      int opened, int closed, int unchanged, int unverified, List<SetAside> setAside) {
    this(opened, closed, unchanged, unverified, setAside, false);
  }

  /** A fact by its place in the request, and why. */
  public record SetAside(int fact, String reason) {}

  public static PersonTaken refused(String reason) {
    return new PersonTaken(0, 0, 0, 0, List.of(new SetAside(-1, reason)));
  }

  public static PersonTaken nothing() {
    return new PersonTaken(0, 0, 0, 0, List.of());
  }
}
