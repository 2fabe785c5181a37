package dk.cpr.disclosure.quality;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class QualityAccessIT extends QualityAccessTest {}
