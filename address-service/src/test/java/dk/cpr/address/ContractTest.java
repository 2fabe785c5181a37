package dk.cpr.address;

import dk.cpr.test.contract.ServiceContract;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ContractTest extends ServiceContract {}
