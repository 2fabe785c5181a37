package dk.cpr.system.noninterference;

import static dk.cpr.system.noninterference.Rows.lookup;
import static dk.cpr.system.noninterference.Rows.round;

import dk.cpr.system.noninterference.Scene.Trait;
import dk.cpr.system.noninterference.Step.Kind;
import java.util.List;

/** What files of the CPR office may do to a protection. */
final class ImportRows {
  /** After what the files tell of began, so that only what a row is about is wrong. */
  private static final String LATER = "2025-07-01";

  private static final String TAKEN = "to be taken without fault";
  private static final String FAULTY = "to be taken with faults";
  private static final String[] ASKED = {"name.surname", "addressText.roadName", "residence.road"};

  private final Rows.Adding rows;

  ImportRows(Rows.Adding rows) {
    this.rows = rows;
  }

  void all() {
    incomplete();
    doubtful();
    fuller();
  }

  private void add(String name, List<Trait> traits, Step file, Step... asks) {
    rows.add(name, traits, List.of(round(List.of(file), asks)));
  }

  /** After a whole delivery that protects. */
  private void addAfterWhole(String name, Step file) {
    Step whole =
        Step.deed(
                "import of a whole file",
                (world, side, cast) ->
                    person(ImportFile.extract(cast, "2025-06-01"))
                        .protection("0001", "2025-01-20", "")
                        .ended(0)
                        .imported(world, side))
            .as(Kind.COVERS)
            .expecting(TAKEN, ImportRows::isTaken);
    rows.add(
        name,
        List.of(Trait.OPEN),
        List.of(round(List.of(whole), saidToBank()), round(List.of(file), saidToBank())));
  }

  private static Step bank() {
    return lookup(Actor.BANK, Role.HIDDEN, ASKED);
  }

  /** Protected, and said to be. */
  private static Step saidToBank() {
    return bank()
        .expecting(
            "to be told that name and address are protected",
            answer -> answer.body().contains("\"nameAndAddress\":true"));
  }

  private void incomplete() {
    addAfterWhole(
        "12 one record fewer than counted",
        Step.deed(
            "import without 004",
            (world, side, cast) ->
                person(ImportFile.extract(cast, LATER)).ended(1).imported(world, side)));
    addAfterWhole(
        "12 cut inside 002",
        Step.deed(
            "import cut in 002",
            (world, side, cast) -> {
              ImportFile file =
                  person(ImportFile.extract(cast, LATER)).protection("0001", "2025-01-20", "");
              return file.imported(world, side, file.upToWithin("002"));
            }));
    addAfterWhole(
        "12 cut after 001",
        Step.deed(
            "import cut after 001",
            (world, side, cast) -> {
              ImportFile file = person(ImportFile.extract(cast, LATER));
              return file.imported(world, side, file.upToWithin("002") - 24);
            }));
  }

  private void doubtful() {
    doubtful("14 unknown type", "00092025-01-20");
    doubtful("14 blank type", "    2025-01-20");
    doubtful("14 type of letters", "00X12025-01-20");
    doubtful("14 impossible date", "00012025-13-45");
    doubtful("14 end before start", "00012025-01-202024-01-20");
    add(
        "14 mended on the same day",
        List.of(Trait.OPEN),
        Step.deed(
                "import damaged, then mended",
                (world, side, cast) -> {
                  person(ImportFile.extract(cast, LATER))
                      .damaged("004", "00092025-01-20")
                      .ended(0)
                      .imported(world, side);
                  return person(ImportFile.extract(cast, LATER))
                      .protection("0001", "2025-01-20", "")
                      .ended(0)
                      .imported(world, side);
                })
            .as(Kind.COVERS)
            .expecting(TAKEN, ImportRows::isTaken),
        saidToBank(),
        lookup(Actor.TAX, Role.HIDDEN, "protection.type", "protection.effectFrom")
            .as(Kind.STRICT)
            .expecting("the mended protection", answer -> answer.body().contains("2025-01-20")));
    add(
        "16 SLET_DT is no end",
        List.of(Trait.OPEN),
        Step.deed(
                "import with SLET_DT",
                (world, side, cast) ->
                    person(ImportFile.full(cast, LATER))
                        .protection("0001", "2021-01-20", "2022-01-20")
                        .ended(0)
                        .imported(world, side))
            .as(Kind.COVERS)
            .expecting(TAKEN, ImportRows::isTaken),
        saidToBank());
  }

  private void doubtful(String name, String rest) {
    add(
        name,
        List.of(Trait.OPEN),
        Step.deed(
                "import with a damaged 004",
                (world, side, cast) ->
                    person(ImportFile.extract(cast, LATER))
                        .damaged("004", rest)
                        .ended(0)
                        .imported(world, side))
            .as(Kind.COVERS)
            .expecting(FAULTY, ImportRows::isFaulty),
        saidToBank());
  }

  private void fuller() {
    Step first =
        Step.deed(
                "import of a fuller extract",
                (world, side, cast) ->
                    person(ImportFile.full(cast, LATER))
                        .protection("0001", "2021-01-20", "")
                        .ended(0)
                        .imported(world, side))
            .as(Kind.COVERS)
            .expecting(TAKEN, ImportRows::isTaken);
    Step change =
        Step.deed(
                "import of a change",
                (world, side, cast) ->
                    ImportFile.full(cast, "2025-08-01")
                        .own(Role.HIDDEN)
                        .home()
                        .ended(0)
                        .imported(world, side))
            .expecting(TAKEN, ImportRows::isTaken);
    rows.add(
        "13 a change of the fuller layout",
        List.of(Trait.OPEN),
        List.of(round(List.of(first), saidToBank()), round(List.of(change), saidToBank())));
    add(
        "15 a short record that is no protection",
        List.of(),
        Step.deed(
            "import with short records",
            (world, side, cast) ->
                ImportFile.full(cast, LATER)
                    .own(Role.RESIDENT)
                    .name(Role.RESIDENT)
                    .others(Role.RESIDENT, "030", "055", "060", "075", "085", "086")
                    .ended(0)
                    .imported(world, side)),
        lookup(Actor.AGENCY, Role.RESIDENT, "name.given", "name.surname")
            .expecting("the name", answer -> answer.body().contains("Prøve")));
  }

  private static boolean isTaken(Answer answer) {
    return answer.body().equals("exit code 0");
  }

  private static boolean isFaulty(Answer answer) {
    return answer.body().equals("exit code 3");
  }

  private static ImportFile person(ImportFile file) {
    return file.own(Role.HIDDEN).home().name(Role.HIDDEN);
  }
}
