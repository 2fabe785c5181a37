package dk.cpr.local.identity;

import dk.cpr.local.machine.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** One RSA key for each client that signs its assertions, made when first asked for. */
record ClientKeys(Path folder) {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";

  /** The file of the client's private key: PKCS#8 as PEM, for its owner's eyes only. */
  Path file(String client) {
    Path file = folder.resolve(client + ".pem");
    if (!Files.exists(file)) {
      make(file);
    }
    return file;
  }

  PrivateKey privateKey(String client) {
    return read(client);
  }

  /** The public key as a JSON Web Key Set. */
  String jwks(String client) {
    RSAPrivateCrtKey key = read(client);
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
    """
        .formatted(client, base64(key.getModulus()), base64(key.getPublicExponent()));
  }

  private static void make(Path file) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      Files.createDirectories(file.resolveSibling("."));
      String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      SecretFile.write(file, BEGIN + body + END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private RSAPrivateCrtKey read(String client) {
    try {
      String pem = Files.readString(file(client)).replace(BEGIN, "").replace(END, "");
      byte[] key = Base64.getMimeDecoder().decode(pem);
      return (RSAPrivateCrtKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
