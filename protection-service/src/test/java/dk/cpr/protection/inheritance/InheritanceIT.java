package dk.cpr.protection.inheritance;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class InheritanceIT extends InheritanceTest {}
