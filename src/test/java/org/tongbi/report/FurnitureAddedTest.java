package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a page puts round and between a report's paragraphs says nothing. */
class FurnitureAddedTest {
  private static final List<String> BETWEEN =
      List.of(
          "— 3 —",
          "- 12 -",
          "第 4 页 共 16 页",
          "【打印】【关闭窗口】",
          "分享到: 微信 新浪微博 QQ空间",
          "扫一扫在手机打开当前页",
          "浏览次数: 1362次",
          "字体:[大 中 小]");
  private static final List<String> BEFORE =
      List.of(
          "当前位置:首页 > 政务公开 > 法定主动公开内容 > 规划总结",
          "索引号: 000014349/2024-00012",
          "无障碍浏览 长者模式 移动版",
          "字体:【大 中 小】 打印 分享");
  private static final List<String> AFTER =
      List.of(
          "上一篇: 新增床位300张的项目获批",
          "主办单位:某县人民政府办公室 网站标识码:3600000018",
          "版权所有:卫生健康委员会 备案号:某ICP备05001234号-1",
          "关于我们 | 网站地图 | 联系我们");

  @Provide
  Arbitrary<Specimen> specimens() {
    return Arbitraries.of(Specimens.all());
  }

  @Provide
  Arbitrary<String> before() {
    return Arbitraries.of(BEFORE);
  }

  @Provide
  Arbitrary<List<String>> between() {
    return Arbitraries.of(BETWEEN).list().ofSize(5);
  }

  @Provide
  Arbitrary<String> after() {
    return Arbitraries.of(AFTER);
  }

  @Property(seed = "20240716", tries = 100)
  void furnitureAddedSaysNothing(
      @ForAll("specimens") Specimen specimen,
      @ForAll("before") String before,
      @ForAll("between") List<String> between,
      @ForAll("after") String after) {
    StringBuilder page = new StringBuilder(before).append('\n');
    int lines = 0;
    for (String line : (Iterable<String>) specimen.text().lines()::iterator) {
      page.append(line).append('\n');
      lines++;
      // A page may end after any paragraph but the title; tables stay whole.
      if (lines > 3 && lines % 4 == 0 && line.indexOf('\t') < 0 && line.indexOf('│') < 0) {
        page.append(between.get(lines / 4 % between.size())).append('\n');
      }
    }
    assertThat(specimen.withText(page.append(after).toString()).says())
        .as("%s as%n%s", specimen, page)
        .isEqualTo(specimen.says());
  }
}
