package dk.cpr.person.kin;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AdoptionIT extends AdoptionTest {}
