package org.tongbi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbi.issue.Issue;

class DecodingTest {
  private static final String SIMPLIFIED = "今年上半年，某市卫生健康系统扎实工作。门急诊诊疗人次12345人次，同比增长5.6%。";
  private static final String TRADITIONAL = "本年度門診人次較去年同期增長百分之五，醫療機構數亦有增加。";

  private static byte[] with(int[] mark, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @Test
  void utf8IsReadWithAndWithoutAByteOrderMarkThatIsNoText() {
    byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    Decoding expected = new Decoding.Text(SIMPLIFIED, "UTF-8");
    assertThat(Decoding.of(bytes)).isEqualTo(expected);
    assertThat(Decoding.of(with(new int[] {0xEF, 0xBB, 0xBF}, bytes))).isEqualTo(expected);
  }

  @Test
  void utf16IsReadWithAByteOrderMark() {
    assertThat(Decoding.of(with(new int[] {0xFF, 0xFE}, bytes(SIMPLIFIED, "UTF-16LE"))))
        .isEqualTo(new Decoding.Text(SIMPLIFIED, "UTF-16LE"));
    assertThat(Decoding.of(with(new int[] {0xFE, 0xFF}, bytes(SIMPLIFIED, "UTF-16BE"))))
        .isEqualTo(new Decoding.Text(SIMPLIFIED, "UTF-16BE"));
  }

  @Test
  void utf16IsReadWithoutAByteOrderMark() {
    for (String text : new String[] {SIMPLIFIED, TRADITIONAL, "plain 123\n"}) {
      assertThat(Decoding.of(bytes(text, "UTF-16LE")))
          .isEqualTo(new Decoding.Text(text, "UTF-16LE"));
      assertThat(Decoding.of(bytes(text, "UTF-16BE")))
          .isEqualTo(new Decoding.Text(text, "UTF-16BE"));
    }
  }

  @Test
  void gbkIsReadAsItsSupersetGb18030() {
    assertThat(Decoding.of(bytes(SIMPLIFIED, "GBK")))
        .isEqualTo(new Decoding.Text(SIMPLIFIED, "GB18030"));
  }

  @Test
  void gb18030IsReadWithCharsOutsideGbk() {
    String text = SIMPLIFIED + "𠮷田医院";
    assertThat(Decoding.of(bytes(text, "GB18030"))).isEqualTo(new Decoding.Text(text, "GB18030"));
  }

  @Test
  void traditionalTextIsReadAsBig5OrGbkByWhatItsBytesSay() {
    assertThat(Decoding.of(bytes(TRADITIONAL, "Big5")))
        .isEqualTo(new Decoding.Text(TRADITIONAL, "Big5"));
    assertThat(Decoding.of(bytes(TRADITIONAL, "GBK")))
        .isEqualTo(new Decoding.Text(TRADITIONAL, "GB18030"));
  }

  @Test
  void aDeclarationIsFollowedOnlyWhereItGivesPlausibleText() {
    byte[] gbk = bytes(SIMPLIFIED, "GBK");
    assertThat(Decoding.of(gbk, Optional.of("gb2312")))
        .isEqualTo(new Decoding.Text(SIMPLIFIED, "GB18030"));
    assertThat(Decoding.of(gbk, Optional.of("big5")))
        .isEqualTo(new Decoding.Text(SIMPLIFIED, "GB18030"));
    assertThat(Decoding.of(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), Optional.of("gb2312")))
        .isEqualTo(new Decoding.Text(SIMPLIFIED, "UTF-8"));
  }

  @Test
  void brokenBytesAreRefusedAndNeverReplaced() {
    byte[] broken = with(new int[] {0xFF, 0x81, 0xC3}, SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
    assertThat(Decoding.of(broken))
        .isEqualTo(
            new Decoding.Failure(
                Issue.UNDECODABLE,
                "not valid UTF-8, and no plausible Chinese text in GB18030, Big5 or UTF-16"));
    assertThat(Decoding.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3}))
        .isEqualTo(
            new Decoding.Failure(
                Issue.UNDECODABLE, "the byte order mark says UTF-8, but the bytes are malformed"));
  }

  @Test
  void filesWithoutTextAreEmpty() {
    assertThat(Decoding.of(new byte[0]))
        .isEqualTo(new Decoding.Failure(Issue.EMPTY_FILE, "the file has no bytes"));
    assertThat(Decoding.of(" \n\t　\u00a0".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoding.Failure(Issue.EMPTY_FILE, "the file holds nothing but blanks"));
  }
}
