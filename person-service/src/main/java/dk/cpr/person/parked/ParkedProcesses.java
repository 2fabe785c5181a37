package dk.cpr.person.parked;

import java.util.List;

/** Processes that wait for an operator, longest first. */
record ParkedProcesses(List<ParkedProcess> processes) {}
