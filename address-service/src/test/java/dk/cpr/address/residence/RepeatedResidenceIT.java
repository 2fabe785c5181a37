package dk.cpr.address.residence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RepeatedResidenceIT extends RepeatedResidenceTest {}
