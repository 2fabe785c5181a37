package dk.cpr.disclosure.copies;

import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** One thread a log, from start to stop. */
@ApplicationScoped
class Followers {
  private static final Logger LOG = Logger.getLogger(Followers.class);

  private final Following following;
  private final Leadership leadership;
  private final List<Worker> loops = new ArrayList<>();

  Followers(Following following, Leadership leadership) {
    this.following = following;
    this.leadership = leadership;
  }

  void start(@Observes StartupEvent event) {
    for (Source source : Source.values()) {
      Worker loop =
          new Worker(
              "follow-" + source.key(),
              () -> following.step(source),
              () -> following.failed(source));
      loops.add(loop);
      loop.start();
    }
  }

  void stop(@Observes @Priority(10_000) ShutdownEvent event) {
    loops.forEach(Worker::end);
    loops.forEach(Worker::join);
    try {
      leadership.release();
    } catch (SqlFailure e) {
      LOG.warn("the leases of the logs were not given back; they end by themselves");
    }
  }
}
