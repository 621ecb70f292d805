package org.tongbi.audit.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** JSON inside a page: nothing in a text ends its block, and every figure keeps its digits. */
class HtmlJsonTest {
  @Property(seed = "20261123", tries = 500)
  void anyTextComesBackAndHasNoMarkup(@ForAll String any) throws IOException {
    for (String text : List.of(any, any + "</script>" + any, "<!--" + any + "&lt;]]>")) {
      StringWriter out = new StringWriter();
      try (JsonGenerator json = HtmlJson.to(out)) {
        json.writeString(text);
      }

      assertThat(out.toString()).doesNotContain("<", ">", "&");
      assertThat(new ObjectMapper().readTree(out.toString()).textValue()).isEqualTo(text);
    }
  }

  @Test
  void figuresAreTextsInTheirOwnDigits() throws IOException {
    ColumnBlock block = new ColumnBlock(List.of("value", "place", "known", "text"));
    block.add(new BigDecimal("1234567890123456789.1234500000"), 3, true, "近1万");
    block.add(new BigDecimal("7E+8"), -1, false, null);
    block.add(new BigDecimal("0E-10"), 0, true, "");
    StringWriter out = new StringWriter();
    try (JsonGenerator json = HtmlJson.to(out)) {
      block.write(json);
    }

    assertThat(out.toString())
        .isEqualTo(
            "{\"value\":[\"1234567890123456789.12345\",\"700000000\",\"0\"],\"place\":[3,-1,0],"
                + "\"known\":[1,0,1],\"text\":[\"近1万\",null,\"\"]}");
  }
}
