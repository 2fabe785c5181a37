package dk.cpr.disclosure;

import dk.cpr.disclosure.world.World;
import dk.cpr.test.contract.ServiceContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@World
class ContractTest extends ServiceContract {}
