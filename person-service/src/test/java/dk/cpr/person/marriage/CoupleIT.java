package dk.cpr.person.marriage;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CoupleIT extends CoupleTest {}
