package dk.cpr.protection.importing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ImportIT extends ImportTest {}
