package dk.cpr.address.residence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RefusedResidenceIT extends RefusedResidenceTest {}
