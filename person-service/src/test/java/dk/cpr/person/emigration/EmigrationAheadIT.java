package dk.cpr.person.emigration;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class EmigrationAheadIT extends EmigrationAheadTest {}
