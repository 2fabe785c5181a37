package dk.cpr.protection.confirmation;

import dk.cpr.kernel.person.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A protection as its acts tell it.
 *
 * @param fact the fact that holds it after the last act
 * @param follows the name and address protection that it follows from
 */
public record Kept(
    UUID protection, PersonId personId, String type, UUID fact, @Nullable UUID follows) {}
