package dk.cpr.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds people of the demo population for a test. */
final class People {
  private static final ObjectMapper JSON = new ObjectMapper();

  private People() {}

  /** Numbers of women of child-bearing age who live here. */
  static List<String> residentMothers() throws SQLException {
    Set<String> residents =
        new HashSet<>(
            Database.of("address-service")
                .strings(
                    """
                    select person_id::text from fact where kind = 'residence' and standing = 'VALID'
                    and upper_inf(known) and effect @> now()
                    """));
    Set<String> dead =
        new HashSet<>(
            Database.of("person-service")
                .strings("select person_id::text from fact where kind = 'personStatus'"));
    return Database.of("number-service")
        .strings(
            """
            select s.person_id || ' ' || s.number from number_state s join number n using (number)
            where s.known_to is null and s.state = 'current' and n.sex = 'K'
            and n.birth_date between '1970-01-01' and '2000-01-01' order by s.number
            """)
        .stream()
        .map(line -> line.split(" ", -1))
        .filter(pair -> residents.contains(pair[0]) && !dead.contains(pair[0]))
        .map(pair -> pair[1])
        .toList();
  }

  /** An address of the address register, as a birth report names it. */
  static Map<String, Object> someResidence() throws SQLException {
    String value =
        Database.of("address-service")
            .string(
                """
                select jsonb_build_object('municipality', value->'municipality', 'road', value->'road',
                  'house', ltrim(value->>'house', '0'))::text
                from fact where kind = 'residence' and verified and upper_inf(known)
                and value->>'road' < '9900' and value->>'floor' is null order by person_id limit 1
                """);
    try {
      return JSON.readValue(value, new com.fasterxml.jackson.core.type.TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
