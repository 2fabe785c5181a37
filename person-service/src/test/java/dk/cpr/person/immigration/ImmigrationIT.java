package dk.cpr.person.immigration;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ImmigrationIT extends ImmigrationTest {}
