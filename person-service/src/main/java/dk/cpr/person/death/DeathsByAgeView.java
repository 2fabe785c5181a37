package dk.cpr.person.death;

import java.time.LocalDate;

/**
 * Counts of the very old abroad.
 *
 * @param age years at which the register assumes a death
 * @param bornUntil last birth date that is old enough
 * @param found persons found; in a run at most as many as one run takes
 * @param registered deaths registered; the rest contradicted something known
 */
public record DeathsByAgeView(int age, LocalDate bornUntil, int found, int registered) {}
