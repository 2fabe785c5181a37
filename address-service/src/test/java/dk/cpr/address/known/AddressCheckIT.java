package dk.cpr.address.known;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AddressCheckIT extends AddressCheckTest {}
