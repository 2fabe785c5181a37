package dk.cpr.number.allocation;

import dk.cpr.kernel.number.Personnummer;

/** The number that was given. */
record GivenNumber(Personnummer number) {}
