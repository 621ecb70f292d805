package org.tongbi.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The byte order marks (BOM) that a file may begin with. */
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, "EFBBBF"),
  UTF_16LE(StandardCharsets.UTF_16LE, "FFFE"),
  UTF_16BE(StandardCharsets.UTF_16BE, "FEFF");

  private final Charset charset;
  private final String hex;

  ByteOrderMark(Charset charset, String hex) {
    this.charset = charset;
    this.hex = hex;
  }

  Charset charset() {
    return charset;
  }

  int length() {
    return hex.length() / 2;
  }

  boolean opens(byte[] content) {
    return content.length >= length()
        && HexFormat.of().withUpperCase().formatHex(content, 0, length()).equals(hex);
  }
}
