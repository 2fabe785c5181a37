package dk.cpr.address.real;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RealDataIT extends RealDataTest {}
