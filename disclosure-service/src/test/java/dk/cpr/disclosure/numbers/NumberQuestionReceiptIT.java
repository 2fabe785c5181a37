package dk.cpr.disclosure.numbers;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class NumberQuestionReceiptIT extends NumberQuestionReceiptTest {}
