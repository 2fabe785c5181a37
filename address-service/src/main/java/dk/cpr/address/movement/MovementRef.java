package dk.cpr.address.movement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which movement. */
public record MovementRef(@NotNull UUID movementId) {}
