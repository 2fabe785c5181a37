package dk.cpr.person.number;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MergeProposalIT extends MergeProposalTest {}
