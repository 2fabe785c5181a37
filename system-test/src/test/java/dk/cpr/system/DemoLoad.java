package dk.cpr.system;

import dk.cpr.demo.DemoPopulation;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.Targets;
import dk.cpr.importer.report.Progress;
import dk.cpr.local.register.LocalRegister;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Fills the register of the tests as {@code ./cpr up} fills an empty one. */
final class DemoLoad {
  private DemoLoad() {}

  static void into(LocalRegister register) {
    new DemoPopulation(targets(register), () -> register.token("hospital"), Progress.NONE)
        .load(register.config().runFolder().resolve("demo.json"));
  }

  static Targets targets(LocalRegister register) {
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    for (RegisterService service : RegisterService.values()) {
      bases.put(service, register.url(service.moduleName()));
    }
    return new Targets(bases, () -> register.token("register-operator"));
  }
}
