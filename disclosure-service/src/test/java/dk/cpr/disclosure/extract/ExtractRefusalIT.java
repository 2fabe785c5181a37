package dk.cpr.disclosure.extract;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ExtractRefusalIT extends ExtractRefusalTest {}
