package dk.cpr.number;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RestorationIT extends RestorationTest {}
