package dk.cpr.disclosure.follow;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProtectionFirstIT extends ProtectionFirstTest {}
