package dk.cpr.person.undertaking;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class UndertakingFaultIT extends UndertakingFaultTest {}
