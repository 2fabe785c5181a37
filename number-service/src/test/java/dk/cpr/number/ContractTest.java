package dk.cpr.number;

import dk.cpr.test.contract.ServiceContract;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class ContractTest extends ServiceContract {
  @Override
  protected Set<String> openDoors() {
    return Set.of("POST /v1/validations");
  }
}
