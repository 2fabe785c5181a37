package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.frame.FactRow;
import java.util.Map;

/**
 * One fact as the row of current_person holds it.
 *
 * @param value those of the fields that are given, in the order of the catalogue
 */
record FactFields(Map<String, String> value, FactRow.Effect effect, boolean verified) {}
