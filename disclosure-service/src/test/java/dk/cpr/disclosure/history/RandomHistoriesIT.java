package dk.cpr.disclosure.history;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RandomHistoriesIT extends RandomHistoriesTest {}
