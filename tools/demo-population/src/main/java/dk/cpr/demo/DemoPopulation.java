package dk.cpr.demo;

import dk.cpr.demo.DemoBirths.Child;
import dk.cpr.demo.DemoPeople.Person;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.Targets;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.number.Personnummer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Loads the demo population into an empty register. A load that was interrupted continues where it
 * was: everything has keys that follow from the seed. A register that holds other people keeps
 * them.
 */
public final class DemoPopulation {
  private final Targets targets;
  private final Supplier<String> hospital;
  private final Progress progress;

  /**
   * A load.
   *
   * @param targets person-, address-, protection- and disclosure-service, for the operator
   * @param hospital an access token of the hospital that is valid now
   */
  public DemoPopulation(Targets targets, Supplier<String> hospital, Progress progress) {
    this.targets = targets;
    this.hospital = hospital;
    this.progress = progress;
  }

  /**
   * Loads what is not loaded yet and writes who plays which part to the file, at the end.
   *
   * @throws dk.cpr.local.machine.CannotRun when a service is silent too long or refuses
   */
  public DemoPeople load(Path file) {
    Society society = new Society();
    ImportDoors doors = ImportDoors.over(targets, progress::say);
    new DemoLists(doors, progress).send(society.town());
    new DemoRights(door(RegisterService.DISCLOSURE, targets.operator())).send();
    FirstGeneration first = new FirstGeneration(doors, progress);
    Map<Personnummer, String> persons = first.send(society.adults());
    List<Child> children =
        new DemoBirths(door(RegisterService.PERSON, hospital), progress).report(society.births());
    first.name(children);
    DemoPeople people =
        new DemoPeople(
            Society.SEED,
            parts(society, persons, children),
            society.adults().size(),
            children.size(),
            first.setAside());
    people.write(file);
    return people;
  }

  private ServiceDoor door(RegisterService service, Supplier<String> token) {
    return targets.door(service, token).telling(progress::say);
  }

  private static Map<String, Person> parts(
      Society society, Map<Personnummer, String> persons, List<Child> children) {
    Map<String, Person> parts = new TreeMap<>();
    society.parts().forEach((part, adult) -> parts.put(part, person(adult, persons)));
    society
        .childParts()
        .forEach((part, plan) -> parts.put(part, children.get(plan.index()).person()));
    Map.of(
            "citizen-1", "ordinaryMother",
            "citizen-2", "protectedMother",
            "citizen-3", "singleMan")
        .forEach((citizen, part) -> parts.put(citizen, parts.get(part)));
    return parts;
  }

  private static Person person(Adult adult, Map<Personnummer, String> persons) {
    return new Person(
        persons.getOrDefault(adult.number(), ""),
        adult.number().digits(),
        adult.name(),
        adult.municipality());
  }
}
