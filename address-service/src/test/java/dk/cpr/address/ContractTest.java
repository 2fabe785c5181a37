package dk.cpr.address;

import dk.cpr.test.contract.ServiceContract;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class ContractTest extends ServiceContract {}
