package dk.cpr.protection.release;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReleaseIT extends ReleaseTest {}
