package dk.cpr.person.naming;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class NameIT extends NameTest {}
