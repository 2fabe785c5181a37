package dk.cpr.protection.children;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ChildrenIT extends ChildrenTest {}
