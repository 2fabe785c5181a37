package dk.cpr.disclosure.extract;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ExtractReceiptIT extends ExtractReceiptTest {}
