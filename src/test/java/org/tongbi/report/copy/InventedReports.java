package org.tongbi.report.copy;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Invented half-year reports that share one template, and what becomes of such a report on its way
 * through the world. The same seed always gives the same text.
 */
public final class InventedReports {
  private static final String[] AIMS = {"以人民健康为中心", "预防为主", "党建引领", "中西医并重", "问题导向", "基层为重点"};
  private static final String[] WAYS = {"压实工作责任", "健全长效机制", "强化督导考核", "优化服务流程", "补齐短板弱项"};
  private static final String[] ENDS = {
    "群众获得感持续增强", "服务能力稳步提升", "各项工作有序推进", "就医环境明显改善", "行业作风持续向好", "健康素养不断提高", "改革成效逐步显现"
  };

  /** A # stands for a digit that is drawn. */
  private static final String[] FIGURES = {
    "全县医疗卫生机构总诊疗###.##万人次,同比增长#.##%。",
    "出院病人#.##万人次,比上年同期增长#.#%。",
    "全县实有床位####张,每千人口床位数#.##张。",
    "卫生技术人员####人,执业(助理)医师####人,注册护士####人。",
    "家庭医生签约居民##.##万人,签约率##.##%,重点人群签约率##.##%。",
    "居民电子健康档案建档率##.##%,规范化电子健康档案覆盖率##.##%。",
    "管理高血压患者#####人,规范管理率##.##%;管理糖尿病患者####人,规范管理率##.##%。",
    "65岁及以上老年人健康管理率##.##%,老年人体检#####人。",
    "孕产妇系统管理率##.##%,3岁以下儿童系统管理率##.##%。",
    "适龄儿童国家免疫规划疫苗接种率##.##%,接种疫苗#####剂次。",
    "免费婚前医学检查####人,孕前优生健康检查####人。",
    "卫生监督检查####户次,立案查处###起,罚没款##.##万元。"
  };

  private InventedReports() {}

  /** A report of about 1,900 characters, of which nine in ten are the template's. */
  public static String report(String county, int year, long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    lines.add(county + "卫生健康局" + year + "年上半年工作总结");
    lines.add(year + "年上半年,我县卫生健康系统认真贯彻落实上级决策部署,现将工作情况汇报如下。");
    for (int i = 0; i < FIGURES.length; i++) {
      StringBuilder paragraph = new StringBuilder();
      for (int j = 0; j < 4; j++) {
        int n = 4 * i + j;
        paragraph
            .append("坚持" + AIMS[n % AIMS.length])
            .append(",着力" + WAYS[n % WAYS.length])
            .append(",扎实开展第" + (char) ('一' + 7 * n) + "项任务")
            .append("," + ENDS[n % ENDS.length] + "。");
      }
      lines.add(paragraph + drawn(FIGURES[i], random));
    }
    return String.join("\n", lines);
  }

  private static String drawn(String pattern, Random random) {
    StringBuilder text = new StringBuilder();
    pattern
        .chars()
        .forEach(c -> text.append(c == '#' ? (char) ('1' + random.nextInt(9)) : (char) c));
    return text.toString();
  }

  /** What the world does to a text without changing what it says. */
  enum Change implements UnaryOperator<String> {
    REPOSTED {
      @Override
      public String apply(String text) {
        return "来源:云岭县融媒体中心 发布时间:2024-07-25 15:30 浏览次数:1345\n"
            + text
            + "\n责任编辑:张三\n联系电话:0000-5551234\n【打印】【关闭】";
      }
    },
    IN_FULL_WIDTH_DIGITS {
      @Override
      public String apply(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
      }
    },
    IN_TRADITIONAL_CHARACTERS {
      @Override
      public String apply(String text) {
        return HanLP.convertToTraditionalChinese(text);
      }
    },
    WRAPPED {
      @Override
      public String apply(String text) {
        return text.replaceAll("([^\n]{38}[0-9.%]*)(?!\n)", "$1\n");
      }
    },
    MISREAD_IN_PLACES {
      @Override
      public String apply(String text) {
        // One character of fifty, never a digit: what a scanner's reader gets wrong.
        StringBuilder misread = new StringBuilder(text);
        for (int i = 40; i < text.length(); i += 50) {
          if (Character.isIdeographic(text.charAt(i))) {
            misread.setCharAt(i, '囗');
          }
        }
        return misread.toString();
      }
    },
    TRUNCATED_BY_THIRTY_PER_CENT {
      @Override
      public String apply(String text) {
        return text.substring(0, text.length() * 7 / 10);
      }
    },
    EXCERPTED {
      @Override
      public String apply(String text) {
        String[] lines = text.split("\n");
        return String.join("\n", lines[0], lines[5], lines[6], lines[7], lines[8]);
      }
    }
  }

  /** The text with the last digit of one figure changed. */
  public static String revised(String text, long seed) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 60; i < text.length() - 1; i++) {
      if (Character.isDigit(text.charAt(i))
          && Character.isDigit(text.charAt(i - 1))
          && text.charAt(i + 1) == '%') {
        ends.add(i);
      }
    }
    int at = ends.get(new Random(seed).nextInt(ends.size()));
    char digit = text.charAt(at) == '9' ? '3' : (char) (text.charAt(at) + 1);
    return text.substring(0, at) + digit + text.substring(at + 1);
  }
}
