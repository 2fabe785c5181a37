package dk.cpr.address;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ContractIT extends ContractTest {}
