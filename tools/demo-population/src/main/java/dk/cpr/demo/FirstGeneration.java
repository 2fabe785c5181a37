package dk.cpr.demo;

import dk.cpr.demo.DemoBirths.Child;
import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.IdentitiesTaken;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.NumberRow;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.door.PersonTaken;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.load.Conveyor;
import dk.cpr.importer.report.Progress;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.local.machine.CannotRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Enters the adults by the import door, protection first, and later the children's names. */
final class FirstGeneration {
  private static final DeliverySource SOURCE =
      new DeliverySource("DEMO", "seed-" + Society.SEED, Society.AS_OF);
  private static final List<Owner> ORDER = List.of(Owner.PROTECTION, Owner.ADDRESS, Owner.PERSON);

  private final ImportDoors doors;
  private final Progress progress;
  private final AtomicInteger setAside = new AtomicInteger();

  FirstGeneration(ImportDoors doors, Progress progress) {
    this.doors = doors;
    this.progress = progress;
  }

  /** Facts that were not taken so far. */
  int setAside() {
    return setAside.get();
  }

  /** Sends all and tells whose each number is. */
  Map<Personnummer, String> send(List<Adult> adults) {
    Map<Personnummer, String> persons = identities(adults);
    List<Bundle> bundles = adults.stream().map(adult -> bundle(adult, persons)).toList();
    send("demo people", bundles, ORDER);
    return persons;
  }

  /** The names that the children got after their births, and the church. */
  void name(List<Child> children) {
    List<Bundle> bundles = children.stream().map(FirstGeneration::named).toList();
    send("demo children's names", bundles, List.of(Owner.PERSON));
  }

  /** All facts of one person. */
  private record Bundle(PersonId person, List<FactContent> facts) {
    PersonFacts of(Owner owner) {
      return PersonFacts.of(
          person, "demo", facts.stream().filter(fact -> fact.kind().owner() == owner).toList());
    }
  }

  private Map<Personnummer, String> identities(List<Adult> adults) {
    Map<Personnummer, String> persons = new HashMap<>();
    progress.begin("demo numbers", adults.size());
    for (int from = 0; from < adults.size(); from += NumberRow.MOST_ROWS) {
      List<Adult> some = adults.subList(from, Math.min(adults.size(), from + NumberRow.MOST_ROWS));
      IdentitiesTaken taken =
          doors.identities(
              SOURCE,
              some.stream()
                  .map(adult -> NumberRow.of(adult.number().digits(), "current"))
                  .toList());
      for (Adult adult : some) {
        String person = taken.persons().get(adult.number().digits());
        if (person == null) {
          throw new CannotRun(
              "The register does not take a demo number: "
                  + taken.setAside().getFirst().reason()
                  + ".");
        }
        persons.put(adult.number(), person);
      }
      progress.advance(some.size());
    }
    progress.end();
    return persons;
  }

  private static Bundle bundle(Adult adult, Map<Personnummer, String> persons) {
    return new Bundle(
        PersonId.of(persons.getOrDefault(adult.number(), "")),
        adult.facts(number -> PersonId.of(persons.getOrDefault(number, ""))));
  }

  private static Bundle named(Child child) {
    BirthPlan plan = child.plan();
    EffectPeriod since = EffectPeriod.since(SourceTime.of(plan.date().plusMonths(2)));
    BirthPlan.Name name = plan.name();
    return new Bundle(
        PersonId.of(child.person().personId()),
        List.of(
            FactContent.valid(
                FactKind.NAME,
                Map.of(
                    "given", name.given(),
                    "surname", name.surname(),
                    "addressing", name.given() + " " + name.surname()),
                since),
            FactContent.valid(
                FactKind.CHURCH, Map.of("code", plan.index() % 3 == 0 ? "U" : "F"), since)));
  }

  private void send(String task, List<Bundle> bundles, List<Owner> owners) {
    progress.begin(task, bundles.size());
    try (Conveyor conveyor = new Conveyor(3)) {
      for (int from = 0; from < bundles.size(); from += PersonFacts.MOST_PERSONS) {
        List<Bundle> some =
            bundles.subList(from, Math.min(bundles.size(), from + PersonFacts.MOST_PERSONS));
        conveyor.put(
            () -> {
              owners.forEach(owner -> send(owner, some));
              progress.advance(some.size());
            });
      }
      conveyor.drain();
    }
    progress.end();
  }

  private void send(Owner owner, List<Bundle> bundles) {
    List<PersonTaken> taken =
        doors.facts(
            RegisterService.of(owner),
            SOURCE,
            bundles.stream().map(bundle -> bundle.of(owner)).toList());
    int left = taken.stream().mapToInt(person -> person.setAside().size()).sum();
    if (setAside.getAndAdd(left) == 0 && left > 0) {
      String reason =
          taken.stream()
              .flatMap(person -> person.setAside().stream())
              .map(PersonTaken.SetAside::reason)
              .findFirst()
              .orElse("");
      progress.say(
          RegisterService.of(owner).moduleName() + " does not take a demo fact: " + reason);
    }
  }
}
