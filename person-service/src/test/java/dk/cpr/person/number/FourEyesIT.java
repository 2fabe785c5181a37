package dk.cpr.person.number;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class FourEyesIT extends FourEyesTest {}
