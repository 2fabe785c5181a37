package dk.cpr.person.disappearance;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DisappearanceIT extends DisappearanceTest {}
