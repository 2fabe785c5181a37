/**
 * Text of persons: how it is stored, and how it is written in ISO 8859-1, which the record layouts
 * have.
 */
@NullMarked
package dk.cpr.kernel.text;

import org.jspecify.annotations.NullMarked;
