package dk.cpr.person.number;

import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonRef;
import java.util.Map;
import java.util.UUID;

/** A proposed merge that the office approves: the report, and on which decision it rests. */
record DecidedMerge(UUID proposal, NewDuplicate report, NewMergeDecision decision)
    implements Report {

  /** That of the report, with the document of the decision. */
  @Override
  public Basis basis() {
    Basis reported = report.basis();
    return new Basis(
        reported.effectFrom(), reported.effectMark(), reported.authority(), decision.document());
  }

  @Override
  public Map<String, PersonRef> people() {
    return report.people();
  }
}
