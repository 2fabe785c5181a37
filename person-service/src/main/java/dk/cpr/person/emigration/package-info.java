/** Somebody leaves the country: status 80 here, home and stay abroad at address-service. */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.emigration;
