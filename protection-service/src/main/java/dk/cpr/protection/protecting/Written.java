package dk.cpr.protection.protecting;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an answer to a write.
 *
 * @param children those who were protected in the same act
 * @param touched protections of others that were changed along with it
 */
@RegisterForReflection
record Written(UUID protection, @Nullable List<Child> children, @Nullable List<UUID> touched) {

  /** A child and its own protection. */
  @RegisterForReflection
  record Child(PersonId personId, UUID protection) {}

  /** All that has to be confirmed. */
  List<UUID> toConfirm() {
    return Stream.of(
            Stream.of(protection),
            Stream.ofNullable(children).flatMap(List::stream).map(Child::protection),
            Stream.ofNullable(touched).flatMap(List::stream))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }
}
