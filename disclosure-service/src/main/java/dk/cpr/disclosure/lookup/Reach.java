package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a right holds and whom it reaches, as conditions within the statement that reads under
 * it: there {@code s.person_id} is who was asked for and {@code p.person_id} who answers.
 */
public final class Reach {
  /** Whether a registered right holds now. */
  public static final String HOLDS =
      "exists (select from recipient_right r where r.id = ? and r.valid @> now())";

  private Reach() {}

  /** Whether the person is covered. */
  public static String covers(Coverage coverage) {
    return switch (coverage) {
      case ALL, IDENTIFIED -> "true";
      case SELF -> "?::uuid in (s.person_id, p.person_id)";
      case OWN_MUNICIPALITY ->
          """
          exists (select from known_fact h where h.person_id = p.person_id
            and h.kind = 'residence' and h.known_to is null and h.standing = 'VALID'
            and h.effect @> now() and h.value ->> 'municipality' = ?)
          """;
    };
  }

  /** What the two conditions bind, in this order. */
  public static List<@Nullable Object> arguments(Right right, Asker asker) {
    List<@Nullable Object> arguments = new ArrayList<>();
    right.id().ifPresent(arguments::add);
    switch (right.coverage()) {
      case ALL, IDENTIFIED -> {}
      case SELF -> arguments.add(asker.self().map(PersonId::value).orElse(null));
      case OWN_MUNICIPALITY -> arguments.add(asker.municipality().orElse(null));
    }
    return arguments;
  }
}
