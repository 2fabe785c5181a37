package dk.cpr.person.administrative;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * CVR numbers of the authorities that register people without residence; who is not named here
 * registers nobody. Parishes and Greenland's municipalities are told by their tokens.
 */
@ConfigMapping(prefix = "cpr.administrative-assigner")
interface AssignerSettings {
  Optional<String> tax();

  Optional<String> atp();

  Optional<String> star();

  Optional<String> foreignMinistry();

  Optional<String> rigsombudsmand();
}
