package dk.cpr.number.allocation;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is stored of an answer: whose number it was, never the number. */
@RegisterForReflection
record GivenTo(PersonId personId) {}
