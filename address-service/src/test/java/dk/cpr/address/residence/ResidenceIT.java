package dk.cpr.address.residence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ResidenceIT extends ResidenceTest {}
