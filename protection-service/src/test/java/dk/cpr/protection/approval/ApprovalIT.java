package dk.cpr.protection.approval;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ApprovalIT extends ApprovalTest {}
