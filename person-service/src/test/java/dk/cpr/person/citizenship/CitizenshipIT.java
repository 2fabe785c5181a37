package dk.cpr.person.citizenship;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CitizenshipIT extends CitizenshipTest {}
