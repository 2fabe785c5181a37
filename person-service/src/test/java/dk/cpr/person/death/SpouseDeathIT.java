package dk.cpr.person.death;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SpouseDeathIT extends SpouseDeathTest {}
