package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a change or its undo.
 *
 * @param from the number that the person goes by until then
 * @param birthDate that the person's number carries afterwards
 * @param sex likewise
 * @param cause null for an undo
 * @param birthMark the mark of the birth date under the number that is replaced
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Changing(
    Basis basis,
    String authority,
    PersonId person,
    Personnummer from,
    LocalDate birthDate,
    Sex sex,
    NewNumberChange.@Nullable Cause cause,
    @Nullable String birthMark) {}
