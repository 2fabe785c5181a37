package dk.cpr.disclosure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Before the first test of a packaged service: it answers from its first lease on, which an
 * executable that starts in a tenth of a second has not got yet, and no instance that an earlier
 * test killed is waited for any more.
 */
final class OpenGate implements BeforeTestExecutionCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Override
  public void beforeTestExecution(ExtensionContext test) {
    Class<?> tests = test.getRequiredTestClass();
    if (tests.getSimpleName().endsWith("IT")) {
      test.getRoot()
          .getStore(Namespace.create(OpenGate.class))
          .computeIfAbsent(tests, any -> awaitOpen(), Boolean.class);
    }
  }

  private static Boolean awaitOpen() {
    Recipients.Recipient bank = Recipients.bank("name.given");
    await(() -> bank.asks(Recipients.by("0101010101"), "name.given").extract().statusCode() != 503);
    String protection = Protections.protectAtLast(UUID.randomUUID());
    await(() -> Protections.isConfirmed(protection));
    return true;
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() < until).as("the gate opens").isTrue();
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
