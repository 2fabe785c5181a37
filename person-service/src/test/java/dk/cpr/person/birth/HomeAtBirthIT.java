package dk.cpr.person.birth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HomeAtBirthIT extends HomeAtBirthTest {}
