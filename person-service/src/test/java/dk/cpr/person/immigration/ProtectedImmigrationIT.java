package dk.cpr.person.immigration;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProtectedImmigrationIT extends ProtectedImmigrationTest {}
