package dk.cpr.person.reading;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PersonReadIT extends PersonReadTest {}
