import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Reads certificates with Java's own classes, and prints what it sees as one line of JSON for each. In every line of
 * the standard input stand a name, a time and, where a key was sealed, the passphrase.
 */
public final class ReadCertificates {
  private static final String[] KEY_USAGES = {
    "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement",
    "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly",
  };

  private ReadCertificates() {}

  public static void main(String[] parameters) throws Exception {
    Path folder = Path.of(parameters[0]);
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t");
        output.println(json(readOrTell(folder, fields)));
      }
    }
    output.flush();
  }

  private static Map<String, Object> readOrTell(Path folder, String[] fields) {
    try {
      Date at = new Date(Long.parseLong(fields[1]) * 1000);
      return read(folder, fields[0], at, fields.length > 2 ? fields[2].toCharArray() : null);
    } catch (Exception error) {
      Map<String, Object> seen = new LinkedHashMap<>();
      seen.put("name", fields[0]);
      seen.put("error", error.toString());
      return seen;
    }
  }

  private static Map<String, Object> read(Path folder, String name, Date at, char[] passphrase) throws Exception {
    X509Certificate certificate;
    try (InputStream stream = Files.newInputStream(folder.resolve(name + ".pem"))) {
      certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("name", name);
    seen.put("version", certificate.getVersion());
    seen.put("serialNumber", HexFormat.of().withUpperCase().formatHex(certificate.getSerialNumber().toByteArray()));
    seen.put("subject", fieldsOf(certificate.getSubjectX500Principal().getName()));
    seen.put("issuer", fieldsOf(certificate.getIssuerX500Principal().getName()));
    seen.put("notBefore", certificate.getNotBefore().getTime() / 1000);
    seen.put("notAfter", certificate.getNotAfter().getTime() / 1000);
    seen.put("names", namesOf(certificate));
    seen.put("keyType", keyTypeOf(certificate.getPublicKey()));
    seen.put("keyUsage", keyUsageOf(certificate));
    seen.put("extendedKeyUsage", certificate.getExtendedKeyUsage() == null ? List.of() : certificate.getExtendedKeyUsage());
    seen.put("critical", new TreeSet<>(certificate.getCriticalExtensionOIDs()));
    seen.put("isAuthority", certificate.getBasicConstraints() != -1);
    seen.put("signatureVerifies", signatureVerifies(certificate) && isTakenForTls(certificate, at));
    byte[] pkcs8 = base64Of(folder.resolve(name + ".key.pem"));
    seen.put("keyFits", fits(pkcs8, certificate));
    seen.put("sealedKeyFits", passphrase == null ? null
        : fits(opened(base64Of(folder.resolve(name + ".sealed.pem")), passphrase), certificate));
    seen.put("pkcs12Fits", passphrase == null ? null
        : pkcs12Fits(folder.resolve(name + ".p12"), name, passphrase, certificate));
    return seen;
  }

  private static List<String> fieldsOf(String name) throws Exception {
    List<String> fields = new ArrayList<>();
    for (Rdn field : new LdapName(name).getRdns()) fields.add(field.getType() + "=" + field.getValue());
    return fields;
  }

  private static List<String> namesOf(X509Certificate certificate) throws CertificateException {
    List<String> names = new ArrayList<>();
    Collection<List<?>> all = certificate.getSubjectAlternativeNames();
    for (List<?> name : all == null ? List.<List<?>>of() : all) {
      String value = String.valueOf(name.get(1));
      switch ((Integer) name.get(0)) {
        case 1 -> names.add("email:" + value);
        case 2 -> names.add("DNS:" + value);
        case 6 -> names.add("URI:" + value);
        case 7 -> names.add("IP:" + octetsOf(value));
        default -> names.add("other:" + value);
      }
    }
    return names;
  }

  /** Java writes all eight groups. */
  private static String octetsOf(String address) {
    StringBuilder octets = new StringBuilder();
    boolean isLong = address.contains(":");
    for (String part : address.split(isLong ? ":" : "\\.")) {
      octets.append(String.format(isLong ? "%04x" : "%02x", Integer.parseInt(part, isLong ? 16 : 10)));
    }
    return octets.toString();
  }

  private static String keyTypeOf(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) return "rsa-" + rsa.getModulus().bitLength();
    if (key instanceof ECPublicKey ec) return "ecdsa-p" + ec.getParams().getCurve().getField().getFieldSize();
    if (key instanceof EdECPublicKey edwards) return edwards.getParams().getName().toLowerCase();
    return "other";
  }

  private static List<String> keyUsageOf(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    boolean[] bits = certificate.getKeyUsage();
    for (int bit = 0; bit < bits.length; bit += 1) if (bits[bit]) names.add(KEY_USAGES[bit]);
    return names;
  }

  private static boolean signatureVerifies(X509Certificate certificate) {
    try {
      certificate.verify(certificate.getPublicKey());
      return certificate.getSerialNumber().signum() > 0;
    } catch (GeneralSecurityException error) {
      return false;
    }
  }

  /**
   * A TLS client and a TLS server that trust the certificate take it. Java does not look at the usages of one that is
   * trusted itself, but at its time and its algorithms.
   */
  private static boolean isTakenForTls(X509Certificate certificate, Date at) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("trusted", certificate);
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(store, new X509CertSelector());
    parameters.setRevocationEnabled(false);
    parameters.setDate(at);
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(new CertPathTrustManagerParameters(parameters));
    X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
    boolean isRsa = certificate.getPublicKey() instanceof RSAPublicKey;
    X509Certificate[] chain = {certificate};
    try {
      manager.checkServerTrusted(chain, isRsa ? "ECDHE_RSA" : "ECDHE_ECDSA");
      manager.checkClientTrusted(chain, isRsa ? "RSA" : "EC");
      return true;
    } catch (CertificateException error) {
      return false;
    }
  }

  private static byte[] base64Of(Path path) throws Exception {
    return Base64.getMimeDecoder().decode(Files.readString(path).replaceAll("-----[A-Z ]+-----", ""));
  }

  private static byte[] opened(byte[] sealed, char[] passphrase) throws Exception {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(sealed);
    // Java calls PBES2 by the hash and the cipher that its parameters name.
    String algorithm = info.getAlgParameters().toString();
    SecretKey key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase));
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
    return info.getKeySpec(cipher).getEncoded();
  }

  private static boolean fits(byte[] pkcs8, X509Certificate certificate) throws Exception {
    String algorithm = certificate.getPublicKey().getAlgorithm();
    PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    return signsFor(key, certificate);
  }

  private static boolean signsFor(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
    byte[] message = "certkeep".getBytes(StandardCharsets.UTF_8);
    Signature signature = Signature.getInstance(certificate.getSigAlgName());
    signature.initSign(key);
    signature.update(message);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(message);
    return signature.verify(signed);
  }

  private static boolean pkcs12Fits(Path path, String name, char[] passphrase, X509Certificate certificate)
      throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(Files.readAllBytes(path)), passphrase);
    String alias = "no. " + name + ": ä";
    return store.size() == 1 && store.isKeyEntry(alias) && certificate.equals(store.getCertificate(alias))
        && signsFor((PrivateKey) store.getKey(alias, passphrase), certificate);
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach((key, member) -> members.add(json(key) + ":" + json(member)));
      return "{" + String.join(",", members) + "}";
    }
    if (value instanceof Collection<?> list) {
      return "[" + String.join(",", list.stream().map(ReadCertificates::json).toList()) + "]";
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(unit -> quoted.append(
        unit < ' ' || unit == '"' || unit == '\\' || unit > '~' ? String.format("\\u%04x", unit) : (char) unit));
    return quoted.append('"').toString();
  }
}
