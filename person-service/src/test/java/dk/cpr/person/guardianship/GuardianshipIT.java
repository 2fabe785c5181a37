package dk.cpr.person.guardianship;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class GuardianshipIT extends GuardianshipTest {}
