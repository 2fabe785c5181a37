package dk.cpr.kit.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the request body, "" for the whole
 * @param code stable slug of the fault
 * @param message what is expected; never the value that was sent
 */
@RegisterForReflection
public record FieldError(String pointer, String code, String message) {}
