/**
 * Danmarks Adresseregister (DAR 1.0) as it publishes itself: twelve entities of two-axis rows under
 * their own names, closed by later versions and never lost, and the question whether an address is
 * among them.
 */
@NullMarked
package dk.cpr.address.dar;

import org.jspecify.annotations.NullMarked;
