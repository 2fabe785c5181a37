/**
 * Whether texts are personnumre by their form: open to everyone, pure arithmetic. Whether a number
 * was given is not answered here, nor looked up.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.validation;
