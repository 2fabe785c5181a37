package dk.cpr.test.environment;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The issuer's keys of this test JVM, made anew in each. They are kept in a system property because
 * Quarkus loads test classes in more than one class loader.
 */
final class TestKeys {
  static final String KEY_ID = "test";
  private static final String PROPERTY = "cpr.test.issuer.key";

  private TestKeys() {}

  static RSAPrivateCrtKey privateKey() {
    return privateKey(KEY_ID);
  }

  /** The key with this id, made when it is first asked for, once for all class loaders. */
  static RSAPrivateCrtKey privateKey(String keyId) {
    String property = PROPERTY + "." + keyId;
    synchronized (System.class) {
      String held = System.getProperty(property);
      if (held == null) {
        held = Base64.getEncoder().encodeToString(fresh().getPrivate().getEncoded());
        System.setProperty(property, held);
      }
      return read(held);
    }
  }

  static RSAPublicKey publicKey(String keyId) {
    RSAPrivateCrtKey key = privateKey(keyId);
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(PrivateKey key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .encodeToString(key.getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static RSAPrivateCrtKey read(String encoded) {
    try {
      return (RSAPrivateCrtKey)
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
