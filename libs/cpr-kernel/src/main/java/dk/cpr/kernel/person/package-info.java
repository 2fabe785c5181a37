/**
 * The identity of a person inside the suite: a UUID that says nothing about the person. The
 * personnummer is a fact about the person, never the key. Every path, log and change carries this
 * id (law 1).
 */
@NullMarked
package dk.cpr.kernel.person;

import org.jspecify.annotations.NullMarked;
