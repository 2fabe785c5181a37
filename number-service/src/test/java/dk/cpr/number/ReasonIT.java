package dk.cpr.number;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReasonIT extends ReasonTest {}
