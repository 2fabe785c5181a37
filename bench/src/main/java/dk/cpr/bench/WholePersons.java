package dk.cpr.bench;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.FieldRule;
import java.util.List;
import java.util.Set;

/**
 * The first of the invented persons: they have a fact of every common kind, two of parents, and
 * each fact was corrected twenty times, on the days from 1 June 2020. A version's number stands in
 * it.
 */
final class WholePersons {
  /** When version 10 was known. */
  static final String KNOWN_AT = "2020-06-11T12:00:00Z";

  /** For {@link Population}: takes how many of the first numbers are theirs. */
  static final String FACTS =
      """
      insert into known_fact (id, person_id, kind, slot, value, effect_from, effect_from_uncertain,
        effect_to_uncertain, effect, known_from, known_to, standing, source_service, registered_by,
        origin, verified)
      select uuidv7(), n.person_id, f.kind, f.slot, f.value, n.valid_from, false, false,
        tstzrange(to_timestamp(n.valid_from, 'YYYYMMDDHH24MI'), null), k.known_from,
        case when v < 20 then k.known_from + interval '1 day' end, 'VALID', f.service, 'bench',
        'IMPORT', true
      from generate_series(0, %d - 1) i
      cross join lateral (select date '1970-01-01' + i %% 10957) b (birth)
      join subject_number n
        on n.number = to_char(birth, 'DDMMYY') || lpad((i / 10957)::text, 4, '0')
      cross join generate_series(0, 20) v
      cross join lateral (select timestamptz '2020-06-01T00:00:00Z' + v * interval '1 day')
        k (known_from)
      cross join lateral (values
        ('birth', '', 'person', jsonb_build_object('date', birth::text, 'sex',
          case when right(n.number, 1)::int %% 2 = 0 then 'K' else 'M' end, 'sequence', v::text)),
        ('birthRegistration', '', 'person', jsonb_build_object('authority', '7001', 'text', 'Sogn ' || v)),
        ('name', '', 'person', jsonb_build_object('given', 'Alma', 'middle', 'Version ' || v,
          'surname', 'Ravn', 'addressing', 'Ravn, Alma Version ' || v)),
        ('citizenship', '', 'person', jsonb_build_object('country', lpad((5100 + v)::text, 4, '0'))),
        ('civilStatus', '', 'person', jsonb_build_object('code', 'G', 'spouse', n.person_id::text,
          'spouseBirthDate', birth::text, 'spouseName', 'Bo Version ' || v)),
        ('parent', 'mother', 'person', jsonb_build_object('person', n.person_id::text,
          'birthDate', '1945-03-04', 'role', 'M', 'name', 'Ella Version ' || v)),
        ('parent', 'father', 'person', jsonb_build_object('person', n.person_id::text,
          'birthDate', '1943-01-02', 'role', 'F', 'name', 'Carl Version ' || v)),
        ('child', n.person_id::text, 'person', jsonb_build_object('person', n.person_id::text)),
        ('occupation', '', 'person', jsonb_build_object('text', 'stilling ' || v)),
        ('residence', '', 'address', jsonb_build_object('municipality', '0101', 'road', '1234',
          'house', '012', 'floor', '02', 'door', 'tv', 'municipalitySince', '1999-05-01',
          'careOf', 'Version ' || v)),
        ('residenceStatus', '', 'address', jsonb_build_object('code', '01')),
        ('addressText', '', 'address', jsonb_build_object('addressingName', 'Ravn, Alma',
          'standardAddress', 'Langgade 12, 2. tv', 'postcode', '2900', 'postDistrict', 'Hellerup',
          'municipality', '0101', 'road', '1234', 'house', '012', 'floor', '02', 'door', 'tv',
          'roadName', 'Langgade', 'locality', 'Version ' || v))
      ) f (kind, slot, service, value)
      """;

  private static final Set<FactKind> KINDS =
      Set.of(
          FactKind.BIRTH,
          FactKind.BIRTH_REGISTRATION,
          FactKind.NAME,
          FactKind.CITIZENSHIP,
          FactKind.CIVIL_STATUS,
          FactKind.PARENT,
          FactKind.CHILD,
          FactKind.OCCUPATION,
          FactKind.RESIDENCE,
          FactKind.RESIDENCE_STATUS,
          FactKind.ADDRESS_TEXT);

  private WholePersons() {}

  /** How many of so many persons. */
  static int of(int persons) {
    return Math.max(1, persons / 100);
  }

  static int kinds() {
    return KINDS.size();
  }

  /** Every field of their facts but the marks, which come by themselves. */
  static List<String> fields() {
    return KINDS.stream()
        .sorted()
        .flatMap(
            kind ->
                kind.fields().entrySet().stream()
                    .filter(field -> field.getValue() != FieldRule.MARK)
                    .map(field -> kind.wireName() + "." + field.getKey()))
        .toList();
  }

  /** What a right to all of that names. */
  static List<String> wildcards() {
    return KINDS.stream().sorted().map(kind -> kind.wireName() + ".*").toList();
  }
}
