package dk.cpr.protection.confirmation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DisclosureInstanceIT extends DisclosureInstanceTest {}
