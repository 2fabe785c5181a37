package dk.cpr.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.demo.DemoPeople.Person;
import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.importer.load.Conveyor;
import dk.cpr.importer.report.Progress;
import dk.cpr.local.machine.CannotRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Reports the births of the second generation as the hospital. */
final class DemoBirths {
  private static final int IN_FLIGHT = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final ServiceDoor hospital;
  private final Progress progress;

  DemoBirths(ServiceDoor hospital, Progress progress) {
    this.hospital = hospital;
    this.progress = progress;
  }

  /** A child with its number. */
  record Child(BirthPlan plan, Person person) {}

  /** Reports all; births of one mother follow each other. The children in the plans' order. */
  List<Child> report(List<BirthPlan> plans) {
    AtomicReferenceArray<Child> children = new AtomicReferenceArray<>(plans.size());
    progress.begin("demo births", plans.size());
    try (Conveyor conveyor = new Conveyor(IN_FLIGHT)) {
      for (List<BirthPlan> family : families(plans)) {
        conveyor.put(
            () ->
                family.forEach(
                    plan -> {
                      children.set(plan.index(), report(plan));
                      progress.advance(1);
                    }));
      }
      conveyor.drain();
    }
    progress.end();
    List<Child> all = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      all.add(children.get(i));
    }
    return all;
  }

  private static List<List<BirthPlan>> families(List<BirthPlan> plans) {
    List<List<BirthPlan>> families = new ArrayList<>();
    for (BirthPlan plan : plans) {
      boolean same =
          !families.isEmpty() && families.getLast().getFirst().parents().equals(plan.parents());
      if (!same) {
        families.add(new ArrayList<>());
      }
      families.getLast().add(plan);
    }
    return families;
  }

  private Child report(BirthPlan plan) {
    ServiceDoor.Reply reply = hospital.post("/v1/births", plan.report(), plan.key());
    Instant end = Instant.now().plus(PATIENCE);
    while (reply.isGood() && reply.body().path("number").isMissingNode()) {
      if (Instant.now().isAfter(end) || reply.body().path("status").asText().equals("refused")) {
        throw new CannotRun("A birth of the demo does not end; see the log of person-service.");
      }
      pause();
      reply = hospital.get("/v1/births/" + reply.body().path("birthId").asText());
    }
    if (!reply.isGood()) {
      throw new CannotRun("person-service refuses a birth of the demo: " + reply.problem() + ".");
    }
    return child(plan, reply.body());
  }

  private static Child child(BirthPlan plan, JsonNode answer) {
    return new Child(
        plan,
        new Person(
            answer.path("personId").asText(),
            answer.path("number").asText(),
            plan.name().given() + " " + plan.name().surname(),
            plan.municipality()));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }
}
