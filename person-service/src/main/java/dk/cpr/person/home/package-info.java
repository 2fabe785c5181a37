/**
 * Homes that end with a life event of somebody who gets no other: address-service keeps them, so
 * that what was registered here goes on there by itself.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.home;
