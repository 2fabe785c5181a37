package dk.cpr.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of a server and two clients, made anew in each test JVM by the JDK's keytool. */
final class TestCertificates {
  static final String PASSWORD = "for-tests-only";
  private static final String FOLDER = "cpr.test.certificates";

  private TestCertificates() {}

  /** A store with key and certificate of {@code server}, {@code a} or {@code b}. */
  static Path store(String of) {
    return folder().resolve(of + ".p12");
  }

  /** A store with the certificates of all. */
  static Path trusted() {
    return folder().resolve("trusted.p12");
  }

  /** What a token is bound to. */
  static String thumbprint(String of) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(store(of).toFile(), PASSWORD.toCharArray());
    byte[] certificate = store.getCertificate(of).getEncoded();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate));
  }

  /** For a client that shows its certificate, or none. */
  static SSLContext context(String client) throws GeneralSecurityException, IOException {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(KeyStore.getInstance(trusted().toFile(), PASSWORD.toCharArray()));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    if (client.isEmpty()) {
      keys.init(null, new char[0]);
    } else {
      keys.init(
          KeyStore.getInstance(store(client).toFile(), PASSWORD.toCharArray()),
          PASSWORD.toCharArray());
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static Path folder() {
    synchronized (System.class) {
      String made = System.getProperty(FOLDER);
      if (made == null) {
        made = make().toString();
        System.setProperty(FOLDER, made);
      }
      return Path.of(made);
    }
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("cpr-certificates-");
      for (String of : List.of("server", "a", "b")) {
        keytool(
            folder,
            List.of(
                "-genkeypair",
                "-alias",
                of,
                "-keystore",
                of + ".p12",
                "-dname",
                "CN=localhost",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-ext",
                "SAN=dns:localhost"));
        keytool(
            folder,
            List.of("-exportcert", "-alias", of, "-keystore", of + ".p12", "-file", of + ".cer"));
        keytool(
            folder,
            List.of(
                "-importcert",
                "-noprompt",
                "-alias",
                of,
                "-keystore",
                "trusted.p12",
                "-file",
                of + ".cer"));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
