package dk.cpr.person.death;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DeathIT extends DeathTest {}
