package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says where a rule lives names classes that exist. */
class WhereARuleLivesTest {
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)`");

  @Test
  void everyClassThatThePageNamesExists() throws IOException {
    String page = Files.readString(TestRegister.root().resolve("docs/where-a-rule-lives.md"));
    Set<String> named =
        CLASS
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(40);
    named.remove("WhereARuleLivesTest");
    assertThat(classes()).containsAll(named);
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> all = Files.walk(TestRegister.root())) {
      return all.map(Path::toString)
          .filter(path -> path.contains("/src/main/java/") && path.endsWith(".java"))
          .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
