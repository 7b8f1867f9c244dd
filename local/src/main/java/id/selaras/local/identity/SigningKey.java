package id.selaras.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept on disk so that a token survives a restart of the provider. */
final class SigningKey {

  private SigningKey() {}

  static RSAKey loadOrCreate(Path folder) throws IOException, JOSEException, ParseException {
    Path file = folder.resolve("signing-key.json");
    if (Files.exists(file)) {
      return RSAKey.parse(Files.readString(file));
    }
    RSAKey key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    Files.createDirectories(folder);
    Files.writeString(file, key.toJSONString());
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return key;
  }
}
