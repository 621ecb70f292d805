package org.tongbi.audit.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongbi.facility.Measure;

/** The forms in which bureaus export returns. */
enum Layout {
  /** English names, UTF-8. */
  ENGLISH("", StandardCharsets.UTF_8, "", "\n"),
  /** Chinese titles, GB18030, no mark of it. */
  CHINESE("-gb", Charset.forName("GB18030"), "-", "\r\n"),
  /** A title, two lines of headers with units in them, UTF-8 with a byte order mark. */
  TWO_LINES("-units", StandardCharsets.UTF_8, "/", "\n");

  private static final long TEN_THOUSAND = 10_000;

  private final String ending;
  private final Charset charset;
  private final String notAsked;
  private final String lineEnd;

  Layout(String ending, Charset charset, String notAsked, String lineEnd) {
    this.ending = ending;
    this.charset = charset;
    this.notAsked = notAsked;
    this.lineEnd = lineEnd;
  }

  /** What the county with this number uses. */
  static Layout of(int county) {
    return switch (county % 5) {
      case 3 -> CHINESE;
      case 4 -> TWO_LINES;
      default -> ENGLISH;
    };
  }

  String ending() {
    return ending;
  }

  Charset charset() {
    return charset;
  }

  /** What stands in a cell that does not concern the facility. */
  String notAsked() {
    return notAsked;
  }

  String lineEnd() {
    return lineEnd;
  }

  /** How many units of the measure one unit of the column is. */
  long per(int measure) {
    Measure item = Items.ALL.get(measure);
    if (this != TWO_LINES) {
      return item.per();
    }
    return inTenThousands(item) ? TEN_THOUSAND : 1;
  }

  private static boolean inTenThousands(Measure item) {
    return item.unit().equals("人次");
  }

  /** The lines above the data. */
  List<String> head(int year) {
    List<String> keys =
        this == ENGLISH
            ? List.of("org_code", "period", "submitted_at", "audit_status")
            : List.of("组织机构代码", "报告期", "上报时间", "审核状态");
    List<String> columns = new ArrayList<>(keys);
    if (this != TWO_LINES) {
      Items.ALL.forEach(item -> columns.add(this == ENGLISH ? item.code() : item.title()));
      return List.of(String.join(",", columns));
    }
    List<String> groups = new ArrayList<>(keys);
    List<String> items = new ArrayList<>(List.of("", "", "", ""));
    String last = "";
    for (Measure item : Items.ALL) {
      String group = group(item);
      groups.add(group.equals(last) ? "" : group);
      last = group;
      String unit = inTenThousands(item) ? "万人次" : item.unit();
      items.add(item.title() + "(" + unit + ")");
    }
    String title =
        "\uFEFF" + String.format(Locale.ROOT, "%d年医疗卫生机构报表", year) + ",".repeat(groups.size() - 1);
    return List.of(title, String.join(",", groups), String.join(",", items));
  }

  private static String group(Measure item) {
    if (item.per() > 1) {
      return "收支";
    }
    return switch (item.unit()) {
      case "人次" -> "服务量";
      case "张", "床日" -> "床位";
      default -> "人员与居民";
    };
  }
}
