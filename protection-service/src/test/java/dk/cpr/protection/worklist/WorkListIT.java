package dk.cpr.protection.worklist;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class WorkListIT extends WorkListTest {}
