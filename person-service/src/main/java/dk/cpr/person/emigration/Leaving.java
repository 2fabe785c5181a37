package dk.cpr.person.emigration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report of emigration.
 *
 * @param missing whether the person had disappeared, and so has no home any more
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Leaving(
    Basis basis,
    PersonId person,
    String country,
    @Nullable List<String> address,
    boolean missing) {}
