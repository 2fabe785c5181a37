package dk.cpr.number;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class IdentityIT extends IdentityTest {}
