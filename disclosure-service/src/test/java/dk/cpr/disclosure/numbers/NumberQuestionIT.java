package dk.cpr.disclosure.numbers;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class NumberQuestionIT extends NumberQuestionTest {}
