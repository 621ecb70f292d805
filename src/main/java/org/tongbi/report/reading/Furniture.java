package org.tongbi.report.reading;

import java.util.Objects;
import org.tongbi.provenance.Span;

/**
 * A line or phrase of a web page around a report that is not the report (页面附件), such as a date of
 * publication or a print button.
 *
 * @param kind what it is
 * @param span where it stands, in code points of the document's text
 * @param text as it stands there
 */
public record Furniture(Kind kind, Span span, String text) {
  public Furniture {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }

  /** The kinds of furniture. */
  public enum Kind {
    /** Label and value of an open-government header: 索引号, 分类, 发布机构, 文号, 效力状态. */
    RECORD_HEADER,
    /** The line with date of publication, source, times read: 发布时间, 来源, 浏览次数, 字体. */
    BYLINE,
    /** Ways through the site: 您的位置, 首页 >, 上一篇, 下一篇. */
    NAVIGATION,
    /** Things to press: 打印, 关闭窗口, 扫一扫, 分享. */
    CONTROL,
    /** Rights and registrations: 版权声明, ICP备, 公安备案, 责任编辑. */
    IMPRINT,
    /** No furniture: a number that a line end may have torn apart, and the rest of its clause. */
    TORN_NUMBER
  }
}
