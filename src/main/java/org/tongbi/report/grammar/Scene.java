package org.tongbi.report.grammar;

import java.util.Optional;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.RegionLevel;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.context.DocumentKind;

/**
 * What a sentence takes for granted from its document.
 *
 * @param window what the document reports on; may be empty
 * @param writingYear the year in which it was written; 0 where unknown
 * @param planYear the year that its plans are for where they name none; 0 where unknown
 * @param ownLevel which of the words 全国, 全省, 全市 … means the document's own region
 * @param ownRegion the full name of the document's region; empty where unknown
 * @param coversYears whether it covers several years, so that each number needs a date of its own
 *     and sentences go on with the year named last
 * @param ownFacility the institution whose own report the document is; empty where it is a region's
 */
record Scene(
    Optional<Window> window,
    int writingYear,
    int planYear,
    String ownLevel,
    String ownRegion,
    Optional<String> ownFacility,
    boolean coversYears) {
  static Scene of(DocumentContext context, Optional<String> ownFacility) {
    Optional<Window> window = context.window();
    int written = context.publishedOn().map(day -> day.getYear()).orElse(0);
    int reported = window.map(Window::year).orElse(0);
    boolean wholeYear = window.map(w -> w.equals(Window.ofYear(w.year()))).orElse(false);
    if (written == 0 && reported > 0) {
      boolean delivered = context.kind() == DocumentKind.GOVERNMENT_REPORT;
      written = wholeYear && delivered ? reported + 1 : reported;
    }
    boolean planned = context.kind() == DocumentKind.PLAN;
    int planYear = reported == 0 ? 0 : wholeYear && !planned ? reported + 1 : reported;
    return new Scene(
        window,
        written,
        planYear,
        context.region().map(Scene::levelWord).orElse(""),
        context.region().map(Division::fullName).orElse(""),
        ownFacility,
        coversYears(context));
  }

  private static boolean coversYears(DocumentContext context) {
    boolean years =
        context.window().map(each -> each.start().getYear() < each.year()).orElse(false);
    return context.kind() == DocumentKind.ANNALS || years && context.kind() != DocumentKind.PLAN;
  }

  /** The last of the five years that 五年来 means; 0 where the document reports on no whole year. */
  int lastOfFiveYears() {
    return window.filter(each -> each.end().getDayOfYear() >= 365).map(Window::year).orElse(0);
  }

  /** Whether a region's name in the text is that of the document's own. */
  boolean isOwnRegion(String name) {
    return ownRegion.endsWith(name);
  }

  private static String levelWord(Division division) {
    if (division.level() == RegionLevel.NATION) {
      return "nation";
    }
    if (division.level() == RegionLevel.PROVINCE) {
      return division.name().endsWith("市") ? "city" : "province";
    }
    if (division.level() == RegionLevel.PREFECTURE || division.name().endsWith("市")) {
      return "city";
    }
    return division.name().endsWith("区") && !division.name().endsWith("地区") ? "district" : "county";
  }
}
