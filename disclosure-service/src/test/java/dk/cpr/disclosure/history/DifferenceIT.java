package dk.cpr.disclosure.history;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DifferenceIT extends DifferenceTest {}
