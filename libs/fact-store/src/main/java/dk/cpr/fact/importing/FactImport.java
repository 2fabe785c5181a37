package dk.cpr.fact.importing;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Registers persons from an extract, those of a batch in one transaction. Where that fails, each is
 * registered in one of its own, so that none is kept out by another.
 */
@ApplicationScoped
class FactImport {
  private static final Logger LOG = Logger.getLogger(FactImport.class);

  private final ImportTransaction transaction;

  FactImport(ImportTransaction transaction) {
    this.transaction = transaction;
  }

  List<ImportResult.Person> register(ImportBatch batch, String by) {
    if (isOfDistinctPersons(batch)) {
      try {
        return transaction.register(batch, batch.persons(), by);
      } catch (SqlFailure | ProblemException e) {
        LOG.infof("a batch is taken apart: %s", e.getMessage());
      }
    }
    return batch.persons().stream().flatMap(person -> one(batch, person, by)).toList();
  }

  private Stream<ImportResult.Person> one(ImportBatch batch, ImportBatch.Person person, String by) {
    return transaction.register(batch, List.of(person), by).stream();
  }

  private static boolean isOfDistinctPersons(ImportBatch batch) {
    List<PersonId> persons = batch.persons().stream().map(ImportBatch.Person::personId).toList();
    return persons.stream().distinct().count() == persons.size();
  }
}
