package dk.cpr.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.local.register.Ports;
import dk.cpr.local.register.RegisterConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is asked of the command line: help everywhere, and nothing done that was not understood. */
class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine all;
  private final Path folder;

  CommandLineTest(@TempDir Path folder) {
    this.folder = folder;
    RegisterConfig config = new RegisterConfig(folder, folder.resolve("run"), Ports.free());
    this.all =
        Main.commandLine(() -> config, Terminal.ofProcess())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(all.getSubcommands()).isNotEmpty();
    for (String command : all.getSubcommands().keySet()) {
      for (String asked : new String[] {"--help", "-h"}) {
        assertThat(all.execute(command, asked)).as("%s %s", command, asked).isZero();
        assertThat(out.toString()).contains("Usage: ./cpr " + command, "--help");
      }
    }
    assertThat(err.toString()).isEmpty();
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void everyCommandRefusesAnOptionThatItDoesNotKnow() {
    for (String command : all.getSubcommands().keySet()) {
      assertThat(all.execute(command, "--bogus")).as(command).isEqualTo(2);
    }
    assertThat(err.toString()).contains("cpr: Unknown option: '--bogus'", "./cpr reset --help");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bogus",
        "token",
        "token hospital bank",
        "import",
        "import --kind",
        "import --dry-run",
        "up postgres",
        "status all",
        "demo-population",
        "demo-population --persons many",
        "reset --yes please"
      })
  void whatIsNotUnderstoodIsExitCode2(String line) {
    assertThat(all.execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith("cpr: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token hospital | keycloak is not ready",
        "token hospital --level huge | A level is low, substantial or high",
        "import /there/is/nothing | There is no /there/is/nothing.",
        "import --kind odd {here} | --kind is whole or changes.",
        "import {here} | is not ready; ./cpr up starts it.",
        "import --to https://{service}.example {here} | --to and --token-file belong together.",
        "import --token-file {token} {here} | --to and --token-file belong together.",
        "import --to http://{service}.example --token-file {token} {here} | is no address of a"
            + " service",
        "import --to https://{service}.example/x --token-file {token} {here} | is no address of a"
            + " service",
        "import --to https://one.example --token-file {token} {here} | --to names a service",
        "import --to bogus=https://one.example --token-file {token} {here} | there is no service"
            + " bogus",
        "import --to person-service=https://a.example --token-file {token} {here} | names no"
            + " address of",
        "import --to https://{service}.example --token-file {here}/none {here} | Cannot read",
        "demo-population --persons 0 | --persons is a number from 1",
        "demo-population --persons 10 | is not ready; ./cpr up starts it.",
        "up --only number-service | Nothing works without postgres",
        "reset | Nothing is deleted"
      })
  void whatCannotBeDoneIsExitCode1(String line, String sentence) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "a.b.c\n");
    String[] words =
        line.replace("{here}", folder.toString()).replace("{token}", token.toString()).split(" ");
    assertThat(all.execute(words)).isEqualTo(1);
    assertThat(err.toString()).startsWith("cpr: ").contains(sentence);
  }
}
