package dk.cpr.demo.copy;

import dk.cpr.demo.population.MadePerson;
import dk.cpr.demo.population.NumberSupply;
import java.sql.SQLException;
import java.util.List;

/** Where people go. */
interface PopulationTarget {
  /** Whether nobody is there yet. */
  boolean isEmpty() throws SQLException;

  /** Writes these, durably, each to what keeps it. */
  void write(List<MadePerson> people) throws SQLException;

  /** Everybody was written. */
  void finish(NumberSupply supply) throws SQLException;
}
