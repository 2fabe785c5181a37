package dk.cpr.disclosure.copies;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProtectionFirstIT extends ProtectionFirstTest {}
