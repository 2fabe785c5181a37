package dk.cpr.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.local.identity.AssuranceLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./cpr token} keeps, and when the script hands it out without a JVM. */
class TokenCacheTest {
  /** The JVM was started, or would have been, had it been built. */
  private static final String ASKED_A_JVM = "3 a JVM|1 cpr: Maven was not found;.*";

  private final Path run;

  TokenCacheTest(@TempDir Path run) {
    this.run = run;
  }

  @Test
  void onlyItsOwnerCanReadAKeptToken() throws IOException {
    keep("hospital", 300);
    Path file = run.resolve("tokens/hospital.substantial");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aTokenThatDoesNotSayWhenItEndsIsNotKept() {
    new TokenCache(run).keep("hospital", AssuranceLevel.LOW, "opaque");
    assertThat(run.resolve("tokens")).doesNotExist();
  }

  @Test
  void theScriptHandsOutAKeptTokenWithoutAJvm() throws Exception {
    String token = keep("hospital", 90);
    assertThat(script("token", "hospital")).isEqualTo("0 " + token);
    assertThat(script("token", "hospital", "--level", "substantial")).isEqualTo("0 " + token);
    assertThat(script("token", "hospital", "--level=substantial")).isEqualTo("0 " + token);
  }

  @Test
  void aTokenWithLessThanAMinuteLeftIsNotHandedOut() throws Exception {
    keep("hospital", 55);
    assertThat(script("token", "hospital")).matches(ASKED_A_JVM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank",
        "hospital --level low",
        "hospital --bogus",
        "hospital --level",
        "../tokens/hospital",
        "hospital bank"
      })
  void nothingElseIsHandedOutForIt(String asked) throws Exception {
    keep("hospital", 300);
    String[] words = ("token " + asked).split(" ");
    assertThat(script(words)).matches(ASKED_A_JVM);
  }

  @Test
  void aForgottenTokenIsNotHandedOut() throws Exception {
    keep("hospital", 300);
    new TokenCache(run).forget();
    assertThat(run.resolve("tokens")).isEmptyDirectory();
    assertThat(script("token", "hospital")).matches(ASKED_A_JVM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs", "test", "native"})
  void whatTheScriptDoesItselfHasHelpToo(String command) throws Exception {
    assertThat(script(command, "--help")).startsWith("0 ./cpr " + command);
  }

  @Test
  void whatTheScriptDoesNotUnderstandIsExitCode2() throws Exception {
    assertThat(script("bogus"))
        .isEqualTo("2 cpr: There is no command bogus; ./cpr help lists them.");
    assertThat(script("logs", "--bogus")).startsWith("2 cpr: There is no option --bogus");
    assertThat(script("test", "--long", "bogus")).startsWith("2 cpr: There is no long run bogus");
  }

  private String keep(String who, long seconds) {
    String payload = "{\"exp\":" + Instant.now().plusSeconds(seconds).getEpochSecond() + "}";
    String token =
        "head."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
            + ".sign";
    new TokenCache(run).keep(who, AssuranceLevel.SUBSTANTIAL, token);
    return token;
  }

  /** Exit code and what was said, with a JVM that only says that it was started, and no Maven. */
  private String script(String... arguments) throws Exception {
    ProcessBuilder script = new ProcessBuilder("bash", "../../cpr");
    script.command().addAll(List.of(arguments));
    script.environment().clear();
    script.environment().put("PATH", withoutJava().toString());
    script.environment().put("CPR_RUN", run.toString());
    script.environment().put("JAVA_HOME", jdk().toString());
    Process process = script.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said.strip();
  }

  private Path jdk() throws IOException {
    Path jdk = run.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    for (String program : List.of("java", "javac")) {
      Path file = jdk.resolve("bin").resolve(program);
      Files.writeString(file, "#!/bin/bash\necho a JVM\nexit 3\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
    return jdk;
  }

  /** A folder with what the script needs to find itself. */
  private Path withoutJava() throws IOException {
    Path folder = Files.createDirectories(run.resolve("bin"));
    for (String program : List.of("bash", "dirname", "readlink", "grep", "sed", "cat")) {
      Path link = folder.resolve(program);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of("/usr/bin", program));
      }
    }
    return folder;
  }
}
