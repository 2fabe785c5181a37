/**
 * People to size a register with: as many invented ones as are asked for, in the proportions of the
 * real register and the same for the same seed, made one household at a time.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.demo.population;
