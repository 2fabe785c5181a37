package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The small jar for others, with nothing else on the class path. */
class PersonnummerJarIT {
  @Test
  void itRunsAloneWithNothingButTheJavaItself() throws Exception {
    Answer answer = run("070761-4285\n6707614285\n");
    assertThat(answer.lines())
        .containsExactly(
            "1 personnummer birth-date=1961-07-07 century=1900 sex=M modulus-11=yes",
            "2 no-personnummer reason=replacement-number");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(run("", "070761-4285").exitCode()).isZero();
    assertThat(run("", "--help").lines()).anyMatch(line -> line.contains("java -jar"));
    assertThat(run("").exitCode()).isEqualTo(2);
  }

  @Test
  void everyClassInItIsCompleteWithoutAnotherJar() throws Exception {
    List<String> names = classes();
    assertThat(names).contains("dk.cpr.kernel.number.NumberSeries", "dk.cpr.kernel.code.Sex");
    assertThat(names)
        .allMatch(name -> name.matches("dk\\.cpr\\.kernel\\.(number\\..*|code\\.Sex)"));
    try (URLClassLoader alone =
        new URLClassLoader(
            new URL[] {jar().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        Class<?> loaded = Class.forName(name, true, alone);
        assertThat(loaded.getClassLoader()).isSameAs(alone);
        assertThat(loaded.getDeclaredMethods().length + loaded.getDeclaredFields().length)
            .as(name)
            .isGreaterThanOrEqualTo(name.endsWith("package-info") ? 0 : 1);
      }
    }
  }

  @Test
  void itStandsWhereThePageForSystemBuildersSays() throws IOException {
    Path page = Path.of(System.getProperty("cpr.root", "../.."), "docs/personnummer.md");
    assertThat(page).content().contains("libs/cpr-kernel/target/" + jar().getFileName());
  }

  private static Answer run(String input, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar().toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("CLASSPATH");
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output.lines().toList());
  }

  private static List<String> classes() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      return jar.stream()
          .map(entry -> entry.getName().replace('/', '.'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }

  private static Path jar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target").toAbsolutePath())) {
      List<Path> found =
          built.filter(path -> path.toString().endsWith("-personnummer.jar")).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  private record Answer(int exitCode, List<String> lines) {}
}
