package dk.cpr.person.correction;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class UndoIT extends UndoTest {}
