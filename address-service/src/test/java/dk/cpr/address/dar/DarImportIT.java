package dk.cpr.address.dar;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DarImportIT extends DarImportTest {}
