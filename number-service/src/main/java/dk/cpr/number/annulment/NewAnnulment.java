package dk.cpr.number.annulment;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Names a number, or the person whose current number is meant: one of the two. */
record NewAnnulment(@Nullable Personnummer number, @Nullable PersonId personId) {}
