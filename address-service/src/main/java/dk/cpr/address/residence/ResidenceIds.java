package dk.cpr.address.residence;

import java.util.UUID;

/**
 * The facts that a registered residence consists of.
 *
 * @param residenceId fact of kind residence
 * @param residenceStatusId fact of kind residenceStatus that holds at its start
 */
public record ResidenceIds(UUID residenceId, UUID residenceStatusId) {}
