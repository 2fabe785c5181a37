package dk.cpr.person.identity;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class IdentityIT extends IdentityTest {}
