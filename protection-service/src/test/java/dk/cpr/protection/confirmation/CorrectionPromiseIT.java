package dk.cpr.protection.confirmation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CorrectionPromiseIT extends CorrectionPromiseTest {}
