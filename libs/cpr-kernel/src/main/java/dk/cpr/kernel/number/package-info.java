/**
 * The personnummer: its form, its century, and the official order in which numbers are given. Pure
 * arithmetic; nothing here knows a register. Source: bekendtgørelse 862/2023 § 1 and the
 * description of PNR by Danmarks Statistik.
 */
@NullMarked
package dk.cpr.kernel.number;

import org.jspecify.annotations.NullMarked;
