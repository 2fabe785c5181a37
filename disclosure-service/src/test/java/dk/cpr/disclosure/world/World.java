package dk.cpr.disclosure.world;

import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database, an issuer, the real protection-service, and logs of the other three. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = "protection-service"))
@WithTestResource(LogServer.class)
@ExtendWith(OpenGate.class)
public @interface World {}
