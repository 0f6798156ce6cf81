package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.kurultai.dataset.Descriptor.DescribedFile;

/** SHA-256 over the names and contents of a release's descriptor and the files that it names. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Release release, Descriptor descriptor) {
    MessageDigest digest = sha256();
    List<String> files =
        Stream.concat(
                Stream.of(Release.DESCRIPTOR),
                descriptor.files().stream().map(DescribedFile::path).sorted())
            .toList();
    for (String file : files) {
      add(digest, file.getBytes(UTF_8));
      add(digest, release.read(file).orElse(new byte[0]));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  // The length first, so that no content can pass for a name and a shorter content.
  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
