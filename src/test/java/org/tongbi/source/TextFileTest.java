package org.tongbi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;

class TextFileTest {
  private static final String NAMES =
      "机构代码,机构名称\n468012345,鄞溪县𬭚镇中心卫生院\n468012353,濮水区㭎头社区卫生服务站（南院区）\n";

  @TempDir Path folder;

  private TextFile scan(byte[] bytes) throws IOException {
    return TextFile.scan(Files.write(folder.resolve("x.csv"), bytes));
  }

  private static String text(TextFile file) throws IOException {
    try (BufferedReader in = new BufferedReader(file.open())) {
      return in.lines().collect(Collectors.joining("\n", "", "\n"));
    }
  }

  @Test
  void aTableIsTheSameInEveryEncodingItComesIn() throws IOException {
    for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
      byte[] bytes = NAMES.getBytes(Charset.forName(charset));
      TextFile file = scan(bytes);
      assertThat(file.charset()).isEqualTo(Charset.forName(charset));
      assertThat(text(file)).isEqualTo(NAMES);
      assertThat(file.sha256()).isEqualTo(Sha256.hex(bytes));
    }
  }

  @Test
  void theEncodingIsFoundHoweverLateChineseBegins() throws IOException {
    String text = "a,b\n" + "1,2\n".repeat(100_000) + NAMES;
    for (String charset : new String[] {"UTF-8", "GB18030"}) {
      TextFile file = scan(text.getBytes(Charset.forName(charset)));
      assertThat(file.charset()).isEqualTo(Charset.forName(charset));
      assertThat(text(file)).isEqualTo(text);
    }
  }

  @Test
  void aCharacterMayLieAcrossAnyTwoPiecesOfTheFile() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String text = "x".repeat((1 << 16) - 6 + shift) + NAMES.repeat(3);
      TextFile file = scan(text.getBytes(StandardCharsets.UTF_8));
      assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
    }
  }

  @Test
  void someMalformedBytesDoNotHideTheEncoding() throws IOException {
    for (String charset : new String[] {"UTF-8", "GB18030"}) {
      byte[] bytes = NAMES.repeat(20).getBytes(Charset.forName(charset));
      int comma = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("468012345");
      bytes[comma] = (byte) 0xFF;
      TextFile file = scan(bytes);
      assertThat(file.charset()).isEqualTo(Charset.forName(charset));
      assertThat(text(file)).contains("\uFFFD68012345,鄞溪县");
    }
  }

  @Test
  void noiseAndOtherScriptsAreNoText() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(11).nextBytes(noise);
    String traditional = "機構代碼,機構名稱\n468012345,長興縣婦幼保健醫院,門診人次較去年同期增長\n".repeat(5);

    assertThat(scan(noise).failure().orElseThrow().reason()).isEqualTo(Issue.UNDECODABLE);
    assertThat(scan(new byte[5000]).failure()).isPresent();
    assertThat(scan(traditional.getBytes(Charset.forName("Big5"))).failure()).isPresent();
    assertThat(scan(new byte[0]).failure().orElseThrow().reason()).isEqualTo(Issue.EMPTY_FILE);
  }
}
