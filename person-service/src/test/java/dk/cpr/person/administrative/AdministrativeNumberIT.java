package dk.cpr.person.administrative;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AdministrativeNumberIT extends AdministrativeNumberTest {}
