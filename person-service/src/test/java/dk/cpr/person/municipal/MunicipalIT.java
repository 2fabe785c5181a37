package dk.cpr.person.municipal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MunicipalIT extends MunicipalTest {}
