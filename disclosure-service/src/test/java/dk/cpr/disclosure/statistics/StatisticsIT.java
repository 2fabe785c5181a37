package dk.cpr.disclosure.statistics;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StatisticsIT extends StatisticsTest {}
