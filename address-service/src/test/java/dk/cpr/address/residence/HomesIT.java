package dk.cpr.address.residence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HomesIT extends HomesTest {}
