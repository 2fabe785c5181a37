package dk.cpr.system.noninterference;

import static dk.cpr.system.noninterference.Rows.lookup;
import static dk.cpr.system.noninterference.Rows.round;

import dk.cpr.system.noninterference.Scene.Trait;
import dk.cpr.system.noninterference.Step.Kind;
import dk.cpr.test.environment.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Rights wider than the law, bearers that are none, protections that are over. */
final class RightRows {
  private static final int STRANGE_BEARERS = 100;

  private final Rows.Adding rows;

  RightRows(Rows.Adding rows) {
    this.rows = rows;
  }

  void all() {
    widerThanTheLaw();
    bearers();
    lifted();
  }

  private void widerThanTheLaw() {
    List<String> fields =
        List.of("church.code", "birth.date", "birth.sex", "event.code", "note.text");
    Step right =
        Step.act(
                Actor.OPERATOR,
                "right of a company",
                cast ->
                    Request.post(
                        "disclosure-service",
                        "/v1/rights",
                        RightsOfAll.right(
                            "10000006",
                            "COMPANY",
                            "wide-" + cast.scene().index(),
                            "IDENTIFIED",
                            fields)))
            .as(Step.Kind.STRICT)
            .expecting("to be refused", answer -> answer.status() == 400);
    rows.add(
        "19 a company's right is the list of the law",
        List.of(),
        List.of(
            round(
                List.of(right),
                Step.blind(
                    Actor.INSURER,
                    "lookups by number",
                    cast ->
                        DisclosureDoors.lookup(
                            Map.of(
                                "number",
                                cast.number(Role.HIDDEN),
                                "fields",
                                fields,
                                "purpose",
                                "wide-" + cast.scene().index(),
                                "case",
                                "c1"))))));
  }

  private void bearers() {
    rows.add(
        "21 a bearer that is none",
        List.of(),
        List.of(
            round(
                List.of(),
                Step.deed("bearers that are none", RightRows::strangeBearers)
                    .expecting(
                        "no more calls to the identity provider than the clock makes, and no error logged",
                        answer -> answer.body().equals("calls by the clock, 0 errors")))));
  }

  /** Sends them; how many calls and errors that has caused. */
  private static Answer strangeBearers(World world, Side side, Cast cast) {
    int calls = TestIssuer.lookedUp();
    long errors = errors(world, side);
    Request request = Request.get("disclosure-service", "/v1/my-rights");
    String foreign =
        "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InVua25vd24ifQ."
            + "eyJpc3MiOiJ4Iiwic3ViIjoieSJ9.c2lnbmF0dXJl";
    for (int i = 0; i < STRANGE_BEARERS; i++) {
      world.send(side, request, i % 2 == 0 ? "abc" : foreign).join();
    }
    int called = TestIssuer.lookedUp() - calls;
    return new Answer(
        200,
        "",
        "%s, %d errors"
            .formatted(
                called < STRANGE_BEARERS / 5 ? "calls by the clock" : called + " calls",
                errors(world, side) - errors));
  }

  private static long errors(World world, Side side) {
    try (var lines = Files.lines(world.register(side).log("disclosure-service"))) {
      return lines.filter(line -> line.contains(" ERROR ")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lifted() {
    Step protect = Acts.protect(Role.HIDDEN, "0001", 30).succeeding();
    Step lift = Acts.lift("protection HIDDEN").as(Kind.UNCOVERS).succeeding();
    rows.add(
        "17 only protections in effect are extracted",
        List.of(Trait.OPEN),
        List.of(
            round(
                List.of(protect, lift, protect, lift, protect, lift),
                Step.blind(
                        Actor.TAX,
                        "extracts by number",
                        cast ->
                            Request.post(
                                "disclosure-service",
                                "/v1/extracts",
                                Map.of(
                                    "numbers", List.of(cast.number(Role.HIDDEN)),
                                    "records", List.of("001", "004"),
                                    "purpose", Actor.TAX.purpose(),
                                    "task", "888888",
                                    "case", "c1")))
                    .as(Kind.ACT)
                    .expecting(
                        "no record of a protection that is over",
                        answer -> answer.body().lines().noneMatch(line -> line.startsWith("004")))),
            round(List.of(), lookup(Actor.TAX, Role.HIDDEN, "name.surname").as(Kind.SEEING))));
  }
}
