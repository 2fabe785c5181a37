package dk.cpr.person.administrative;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The facts of somebody who has a number and lives nowhere here: birth, name, status 20. */
record Administration(Administered report) implements LifeEvent {
  @Override
  public EventKind kind() {
    return EventKind.ADMINISTRATIVE_NUMBER;
  }

  @Override
  public SourceTime effect() {
    return report.basis().effect();
  }

  @Override
  public List<PersonId> named() {
    return List.of(report.person());
  }

  @Override
  public Set<PersonId> newcomers() {
    return Set.of(report.person());
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    SourceTime born = report.birth().born();
    Map<String, String> birth =
        new TreeMap<>(Map.of("date", born.text(), "sex", report.birth().sex().name()));
    if (born.uncertain()) {
      birth.put("dateMark", SourceTime.UNCERTAIN_MARK);
    }
    Map<String, String> place = new TreeMap<>(Map.of("authority", report.birth().country()));
    if (report.birth().place() != null) {
      place.put("text", report.birth().place().strip());
    }
    open(drafts, FactKind.BIRTH, birth, born);
    open(drafts, FactKind.BIRTH_REGISTRATION, place, born);
    drafts.succeed(report.person(), report.name().content("/name", effect()));
    if (report.citizenship() != null) {
      open(drafts, FactKind.CITIZENSHIP, Map.of("country", report.citizenship()), effect());
    }
    open(
        drafts,
        FactKind.PERSON_STATUS,
        Map.of("code", PersonStatus.ADMINISTRATIVE.code()),
        effect());
  }

  private void open(Drafts drafts, FactKind kind, Map<String, String> value, SourceTime since) {
    drafts.succeed(report.person(), FactContent.valid(kind, value, EffectPeriod.since(since)));
  }
}
