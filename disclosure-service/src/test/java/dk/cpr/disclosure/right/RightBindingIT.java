package dk.cpr.disclosure.right;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RightBindingIT extends RightBindingTest {}
