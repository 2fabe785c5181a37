package dk.cpr.person.event;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReporterAnswerIT extends ReporterAnswerTest {}
