package dk.cpr.kit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The services of the suite that may call a door, by the client id of their tokens: the arrows of
 * docs/architecture.md. A door that names none is shut to every service.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CalledBy {
  /** Client ids, e.g. {@code person-service}. */
  String[] value();
}
