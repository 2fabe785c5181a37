package dk.cpr.person.emigration;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class EmigrationIT extends EmigrationTest {}
