package dk.cpr.person.church;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ChurchIT extends ChurchTest {}
