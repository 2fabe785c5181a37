package dk.cpr.protection.correction;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CorrectionIT extends CorrectionTest {}
