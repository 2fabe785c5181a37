package dk.cpr.person.correction;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.correction.Correction;
import dk.cpr.kit.correction.Dependent;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.peer.DisclosureService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * What the one who corrects is told. That another fact hangs together with the corrected one is
 * told only when a receipt of that stands at disclosure-service (law 3).
 */
@ApplicationScoped
class CorrectionAnswers {
  private static final Logger LOG = Logger.getLogger(CorrectionAnswers.class);
  private static final String PURPOSE = "correction";
  private static final String LEGAL_BASIS = "GDPR art. 16";

  private final DisclosureService disclosure;
  private final Caller caller;

  CorrectionAnswers(@RestClient DisclosureService disclosure, Caller caller) {
    this.disclosure = disclosure;
    this.caller = caller;
  }

  /** A preview, which without receipts is none. */
  Correction preview(Correction preview, String document) {
    receipt(preview, document);
    return preview;
  }

  /** What was done, which is told in any case. */
  Correction done(Correction correction, String document) {
    try {
      receipt(correction, document);
      return correction;
    } catch (RemoteProblem | ProcessingException e) {
      LOG.warnf(
          "correction %s: answered without what hangs together with it: %s",
          correction.correction(), e.getMessage());
      return correction.withoutDependents();
    }
  }

  private void receipt(Correction correction, String document) {
    Map<PersonId, TreeSet<String>> told =
        Objects.requireNonNullElse(correction.dependents(), List.<Dependent>of()).stream()
            .collect(
                Collectors.groupingBy(
                    Dependent::personId,
                    Collectors.mapping(Dependent::kind, Collectors.toCollection(TreeSet::new))));
    told.forEach(
        (person, kinds) ->
            disclosure.receipt(
                UUID.randomUUID().toString(),
                new DisclosureService.Receipt(
                    person,
                    caller.organisation(),
                    caller.user(),
                    caller.client(),
                    List.copyOf(kinds),
                    PURPOSE,
                    LEGAL_BASIS,
                    document)));
  }
}
