package dk.cpr.address.correction;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CorrectionIT extends CorrectionTest {}
