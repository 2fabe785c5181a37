/**
 * Questions of the suite's own services: whose is a number, what replaced it, which number does a
 * person go by. Who asks from outside goes through disclosure-service.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.question;
