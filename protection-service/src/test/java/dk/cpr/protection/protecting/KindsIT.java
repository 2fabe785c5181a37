package dk.cpr.protection.protecting;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class KindsIT extends KindsTest {}
