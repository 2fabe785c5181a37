package dk.cpr.person.authority;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AuthorityIT extends AuthorityTest {}
