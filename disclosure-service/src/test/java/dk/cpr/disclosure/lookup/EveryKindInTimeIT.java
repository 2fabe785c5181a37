package dk.cpr.disclosure.lookup;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class EveryKindInTimeIT extends EveryKindInTimeTest {}
