package dk.cpr.disclosure.receipt;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReceiptBatchIT extends ReceiptBatchTest {}
