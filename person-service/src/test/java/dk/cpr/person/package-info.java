/** Tests of person-service: its rules, its doors, and births through the other services. */
@org.jspecify.annotations.NullMarked
package dk.cpr.person;
