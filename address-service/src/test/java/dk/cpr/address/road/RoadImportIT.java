package dk.cpr.address.road;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RoadImportIT extends RoadImportTest {}
