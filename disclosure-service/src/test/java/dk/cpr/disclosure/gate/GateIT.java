package dk.cpr.disclosure.gate;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class GateIT extends GateTest {}
