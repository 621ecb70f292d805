package org.tongbi.facility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tongbi.facility.FilingPeriod;

class KeyCellTest {
  /**
   * Reads a cell of the kind that the first column of the cases names; a problem reads as itself.
   */
  private static String read(String kind, String cell) {
    try {
      return switch (kind) {
        case "org" -> KeyCell.orgCode("org_code", cell);
        case "region" -> KeyCell.regionCode("region_code", cell);
        case "period" -> KeyCell.period("period", cell).toString();
        case "moment" -> KeyCell.moment("submitted_at", cell).toString();
        case "day" -> KeyCell.registryDay("closed_on", cell).map(Object::toString).orElse("never");
        case "status" -> KeyCell.status("audit_status", cell).name();
        case "year" -> Integer.toString(KeyCell.year("year", cell));
        default -> throw new IllegalArgumentException(kind);
      };
    } catch (CellProblem e) {
      return e.reason().name() + ": " + e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "keys.csv", numLinesToSkip = 1, nullValues = "NULL")
  void aCellIsReadAsWrittenBesideItOrRefusedByName(String kind, String cell, String expected) {
    assertThat(read(kind, cell == null ? "" : cell.translateEscapes())).isEqualTo(expected);
  }

  @Property(seed = "20240511", tries = 1000)
  void everyMonthIsReadInEveryFormOfTheContract(
      @ForAll @IntRange(min = 1900, max = 2999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    String two = month < 10 ? "0" + month : "" + month;
    String expected = new FilingPeriod(year, month).toString();
    for (String form :
        new String[] {
          year + "-" + two,
          year + "/" + two,
          year + two,
          year + two + ".0",
          year + "年" + month + "月",
          year + "年" + two + "月",
          " " + year + "-" + two + "\t"
        }) {
      assertThat(read("period", form)).as(form).isEqualTo(expected);
    }
    assertThat(read("period", Integer.toString(year))).isEqualTo(Integer.toString(year));
    assertThat(read("period", year + "年")).isEqualTo(Integer.toString(year));
  }

  @Property(seed = "20240512", tries = 5000)
  void noCellMakesItThrowAnythingButAProblem(@ForAll @StringLength(max = 30) String cell) {
    for (String kind :
        new String[] {"org", "region", "period", "moment", "day", "status", "year"}) {
      assertThat(read(kind, cell)).isNotNull();
    }
  }

  @Property(seed = "20240513", tries = 5000)
  void noCellOfDigitsAndMarksMakesItThrowAnythingButAProblem(
      @ForAll
          @Chars({
            '0', '1', '2', '3', '9', '-', '/', ':', 'T', ' ', '.', '+', 'Z', 'E', '年', '月', '日'
          })
          @StringLength(max = 24)
          String cell) {
    for (String kind :
        new String[] {"org", "region", "period", "moment", "day", "status", "year"}) {
      assertThat(read(kind, cell)).isNotNull();
    }
  }
}
