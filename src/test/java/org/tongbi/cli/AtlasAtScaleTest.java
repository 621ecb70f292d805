package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.region.Division;
import org.tongbi.region.Regions;

/**
 * The atlas of a country of invented reports.
 *
 * <pre>mvn test -Dtest=AtlasAtScaleTest -Dtongbi.scale=3000</pre>
 */
@EnabledIfSystemProperty(named = "tongbi.scale", matches = "\\d+")
class AtlasAtScaleTest {
  private static final int FIRST_YEAR = 2022;
  private static final int YEARS = 3;
  private static final int INDICATORS = 12;
  private static final long SEED = 7_3000L;
  private static final long MOST_MILLISECONDS = 2000;
  private static final Pattern PAINTED = Pattern.compile("data-painted=\"([0-9]+)\"");

  /** Leaves in the page when it was painted first, once that is known. */
  private static final String WATCH =
      """
      new PerformanceObserver(list => list.getEntries().forEach(entry => {
        if (entry.name === 'first-contentful-paint')
          document.documentElement.dataset.painted = Math.round(entry.startTime);
      })).observe({type: 'paint', buffered: true});
      """;

  @TempDir Path folder;

  @Test
  void threeThousandRegionsAreDrawnAndPaintedAtOnce() throws IOException, InterruptedException {
    Reports reports = Reports.in(folder);
    int regions = write(reports);
    reports.night();
    Path file = folder.resolve("atlas.html");

    CommandRun drawn =
        CommandRun.of(
            "atlas", "--warehouse", reports.warehouse().toString(), "--out", file.toString());

    assertThat(drawn.code()).as(drawn.err()).isZero();
    AtlasFile atlas = AtlasFile.read(file);
    assertThat(atlas.figures("levels")).hasSize(regions * YEARS * INDICATORS);
    assertThat(reports.answer("SELECT count(*) FROM panel"))
        .containsExactly(Integer.toString(regions * YEARS * INDICATORS));
    Chromium browser = Chromium.installed();
    for (String route : List.of("", "indicator/visits", "coverage")) {
      Chromium.Page page = browser.open(file, route, WATCH);
      assertThat(page.console()).isEmpty();
      assertThat(page.requests()).isEmpty();
      Matcher painted = PAINTED.matcher(page.dom());
      assertThat(painted.find()).as("the page was painted").isTrue();
      System.out.printf(
          "%d regions, %.1f MB, page \"%s\": first painted after %s ms%n",
          regions, Files.size(file) / 1e6, route, painted.group(1));
      assertThat(Long.parseLong(painted.group(1))).isLessThan(MOST_MILLISECONDS);
    }
  }

  /** One report of each region and year, in the form of {@link LineReader}; how many regions. */
  private static int write(Reports reports) {
    int lastYear = FIRST_YEAR + YEARS - 1;
    List<Division> all =
        Regions.standard().all().stream()
            .filter(division -> division.usedIn(FIRST_YEAR) && division.usedIn(lastYear))
            .limit(Integer.getInteger("tongbi.scale"))
            .toList();
    List<Indicator> indicators =
        Catalogue.standard().indicators().stream()
            .filter(indicator -> indicator.unit().equals("人次") || indicator.unit().equals("人"))
            .limit(INDICATORS)
            .toList();
    assertThat(indicators).hasSize(INDICATORS);
    Random chance = new Random(SEED);
    for (int year = FIRST_YEAR; year <= lastYear; year++) {
      StringJoiner lines = new StringJoiner("\n");
      for (Division division : all) {
        StringJoiner text = new StringJoiner("\\n");
        text.add("@ %s %d %d-01-20".formatted(division.code().digits(), year, year + 1));
        for (Indicator indicator : indicators) {
          int level = 10_000 + chance.nextInt(5_000_000);
          text.add(indicator.code() + " level " + level + " " + indicator.unit());
        }
        lines.add(
            "{\"id\": \"%s-%d\", \"text\": \"%s\"}"
                .formatted(division.code().digits(), year, text));
      }
      reports.write("y" + year + ".jsonl", lines.toString());
    }
    return all.size();
  }
}
