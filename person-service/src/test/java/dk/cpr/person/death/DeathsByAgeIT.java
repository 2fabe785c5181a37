package dk.cpr.person.death;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DeathsByAgeIT extends DeathsByAgeTest {}
