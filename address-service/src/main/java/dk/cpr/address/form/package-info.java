/**
 * The form of an address, apart from any register: CPR's own address key in one spelling, the words
 * that belong to it, and the standard address on one line.
 */
@NullMarked
package dk.cpr.address.form;

import org.jspecify.annotations.NullMarked;
