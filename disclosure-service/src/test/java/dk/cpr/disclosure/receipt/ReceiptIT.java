package dk.cpr.disclosure.receipt;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReceiptIT extends ReceiptTest {}
