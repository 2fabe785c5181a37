package dk.cpr.address.movement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MovementIT extends MovementTest {}
