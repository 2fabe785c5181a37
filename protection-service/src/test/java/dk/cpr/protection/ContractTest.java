package dk.cpr.protection;

import dk.cpr.test.contract.ServiceContract;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
@ExtendWith(NoInstances.class)
class ContractTest extends ServiceContract {}
