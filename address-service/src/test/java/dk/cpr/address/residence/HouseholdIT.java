package dk.cpr.address.residence;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HouseholdIT extends HouseholdTest {}
