/**
 * The closed code lists of the register and the value types of its open ones. One type a concept;
 * the wire value is the code of the record layouts. Open lists (authorities, countries, roads) are
 * checked for form only.
 */
@NullMarked
package dk.cpr.kernel.code;

import org.jspecify.annotations.NullMarked;
