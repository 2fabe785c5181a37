/**
 * What a local register takes from the machine it runs on: its user, folders, ports, secrets and
 * other programs. Nothing in this room knows what a register is.
 */
@NullMarked
package dk.cpr.local.machine;

import org.jspecify.annotations.NullMarked;
