package dk.cpr.protection.merging;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MergeIT extends MergeTest {}
