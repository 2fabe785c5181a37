package dk.cpr.person.existing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ExistingPersonIT extends ExistingPersonTest {}
