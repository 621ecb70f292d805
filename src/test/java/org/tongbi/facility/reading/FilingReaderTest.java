package org.tongbi.facility.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbi.facility.reading.FiledText.ignored;
import static org.tongbi.facility.reading.FiledText.read;
import static org.tongbi.facility.reading.FiledText.refusals;
import static org.tongbi.facility.reading.FiledText.said;
import static org.tongbi.facility.reading.FilingKind.CORRECTIONS;
import static org.tongbi.facility.reading.FilingKind.POPULATION;
import static org.tongbi.facility.reading.FilingKind.REGISTRY;
import static org.tongbi.facility.reading.FilingKind.RETURNS;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.facility.DenominatorRow;
import org.tongbi.facility.RegistryEntry;

class FilingReaderTest {
  private static final String HEADER =
      "org_code,period,submitted_at,audit_status,visits_total,beds_actual,revenue_medical\n";

  private static final String ROW = "468012345,2024-05,2024-06-12,县审,1200,35,88.5\n";

  private static final String SAID =
      "468012345 2024-05 2024-06-12T00:00 COUNTY:"
          + " visits_total=1200 beds_actual=35 revenue_medical=88500";

  @TempDir Path folder;

  @Test
  void aReturnStatesItsMeasuresMoneyInThousands() {
    assertThat(said(read(folder, RETURNS, HEADER + ROW))).containsExactly(SAID);
  }

  @Test
  void blankZeroNotApplicableAndBelowHalfStayApart() {
    String rows = "468012345,2024-05,2024-06-12,县审,,0,-\n468012345,2024-06,2024-07-12,县审,…,/,\n";

    assertThat(said(read(folder, RETURNS, HEADER + rows)))
        .containsExactly(
            "468012345 2024-05 2024-06-12T00:00 COUNTY:"
                + " visits_total=blank beds_actual=0 revenue_medical=n/a",
            "468012345 2024-06 2024-07-12T00:00 COUNTY:"
                + " visits_total=<half beds_actual=n/a revenue_medical=blank");
  }

  @Test
  void anUnreadableCellIsRefusedByItselfAndARowOnlyForItsKey() {
    String rows =
        ROW
            + "468012345,2024-06,2024-07-12,县审,1O5,35,\"1,2345\"\n"
            + "4.68E+08,2024-05,2024-06-12,县审,1200,35,88\n"
            + "468012345,5月,2024-06-12,县审,1200,35,88\n"
            + "468012345,2024-05,昨天,县审,1200,35,88\n"
            + "468012345,2024-05,2024-06-12,好,1200,35,88\n"
            + "468012345,2024-05,2024-06-12,县审,1,200,35,88\n"
            + ",,,,,,\n\n"
            + "合　计,2024-05,,,99999,350,\n"
            + ROW;
    List<Filed> filed = read(folder, RETURNS, HEADER + rows);

    assertThat(said(filed))
        .containsExactly(
            SAID,
            "468012345 2024-06 2024-07-12T00:00 COUNTY:"
                + " visits_total=unreadable beds_actual=35 revenue_medical=unreadable",
            SAID);
    assertThat(refusals(filed))
        .containsExactly(
            "line 3 visits_total bad_cell: visits_total \"1O5\": the letter O may stand for a"
                + " digit, which is not guessed",
            "line 3 revenue_medical bad_cell: revenue_medical \"1,2345\": its commas do not part it"
                + " in threes, so a digit or the comma is wrong; which is not guessed",
            "line 4 bad_code: org_code \"4.68E+08\" was rounded by a spreadsheet; its digits are"
                + " lost",
            "line 5 bad_period: period \"5月\" is no period; write 2024-05 or 2024",
            "line 6 bad_date: submitted_at \"昨天\" is no ISO day or time; write 2024-05-31 or"
                + " 2024-05-31T08:30",
            "line 7 bad_status: audit_status \"好\" is none of 草稿, 退回, 上报, 县审, 市审 and 省审",
            "line 8 bad_row: it has 8 cells, but its header has 7",
            "line 11 totals_row: \"合计\" is a total over other rows");
  }

  private static final String CHINESE =
      "2024年5月医疗卫生机构月报表,,,,,,,,\n"
          + "填报单位：某县卫生健康局,,,,,单位：人次、万元,,,\n"
          + "组织机构代码,机构名称,报告期,上报时间,审核状态,诊疗人次,,床位,医疗收入\n"
          + ",,,,,门诊,急诊,实有,\n"
          + "468012345,某县𬭚溪镇卫生院,２０２４年５月,2024-06-12,县审,\"１，２００\",35,20,8.85\n"
          + "468012353,某县㭎头卫生院,202405.0,2024-06-12\t,市审,…,-,\"=\"\"8\"\"\",\n"
          + "全县合计,,,,,1200,35,28,8.85\n";

  @Test
  void twoLinesOfHeaderTitlesAboveAndTheTablesUnitAreUnderstood() {
    List<Filed> filed = read(folder, RETURNS, CHINESE);

    assertThat(said(filed))
        .containsExactly(
            "468012345 2024-05 2024-06-12T00:00 COUNTY:"
                + " visits_op=1200 visits_er=35 beds_actual=20 revenue_medical=88500",
            "468012353 2024-05 2024-06-12T00:00 PREFECTURE:"
                + " visits_op=<half visits_er=n/a beds_actual=8 revenue_medical=blank");
    assertThat(refusals(filed))
        .containsExactly("line 7 totals_row: \"全县合计\" is a total over other rows");
  }

  @Test
  void aFileSaysTheSameInEveryEncoding() {
    List<String> expected = said(read(folder, RETURNS, CHINESE));
    assertThat(expected).hasSize(2);
    for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
      for (String mark : new String[] {"", "\uFEFF"}) {
        List<Filed> filed = read(folder, RETURNS, mark + CHINESE, Charset.forName(charset));
        assertThat(said(filed)).as(charset + mark.length()).isEqualTo(expected);
        assertThat(refusals(filed)).hasSize(1);
      }
    }
  }

  @Test
  void lineEndsOfEveryKindAreLineEnds() {
    for (String end : new String[] {"\r\n", "\r"}) {
      List<Filed> filed = read(folder, RETURNS, (HEADER + ROW + "x,1\n").replace("\n", end));
      assertThat(said(filed)).containsExactly(SAID);
      assertThat(refusals(filed))
          .containsExactly("line 3 bad_row: it has 2 cells, but its header has 7");
    }
  }

  @Test
  void aMalformedByteCostsItsCellNotTheFile() {
    byte[] bytes = (HEADER + ROW.repeat(3)).getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1200");
    bytes[at] = (byte) 0xC3;
    List<Filed> filed = read(folder, RETURNS, bytes);

    assertThat(said(filed)).hasSize(3);
    assertThat(refusals(filed))
        .containsExactly(
            "line 2 visits_total bad_cell: visits_total \"\uFFFD200\": it is no number");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLine() {
    String rows = ROW + "468012345,2024-06,\"2024-07-12,县审,1,2,3\n" + ROW.repeat(40);
    List<Filed> filed = read(folder, RETURNS, HEADER + rows);

    assertThat(said(filed)).hasSize(41).containsOnly(SAID);
    assertThat(refusals(filed)).containsExactly("line 3 bad_row: a quote is never closed");
  }

  @Test
  void twoLinesWithAnOpenQuoteAreNotTakenForOne() {
    String open = "468012345,2024-06,2024-07-12,县审,1,2,\"3\n";
    String close = "468012345,2024-07,2024-07-12,县审,1,2,3\"\n";
    List<Filed> filed = read(folder, RETURNS, HEADER + ROW + open + close + ROW);

    assertThat(refusals(filed))
        .containsExactly(
            "line 3 bad_row: a quote is never closed",
            "line 4 revenue_medical bad_cell: revenue_medical \"3\"\": it is no number");
  }

  @Test
  void aNameMayReachOverLines() {
    String text =
        "org_code,facility_name,region_code\n468012345,\"某县\n人民医院\",320999\n468012353,乙,320999\n";
    List<Filed> filed = read(folder, REGISTRY, text);

    assertThat(entries(filed))
        .extracting(RegistryEntry::facilityName)
        .containsExactly("某县人民医院", "乙");
    assertThat(entries(filed))
        .extracting(RegistryEntry::locator)
        .containsExactly("line 2", "line 4");
  }

  @Test
  void aLineOfTenMillionCharactersCostsItself() {
    String text = HEADER + ROW + "9".repeat(10_000_000) + "\n" + ROW;
    List<Filed> filed = read(folder, RETURNS, text);

    assertThat(said(filed)).containsExactly(SAID, SAID);
    assertThat(refusals(filed))
        .containsExactly("line 3 bad_row: the line is longer than 1048576 characters");
  }

  @Test
  void whatIsNoTableIsRefusedAsAWhole() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertThat(refusals(read(folder, RETURNS, noise)))
        .containsExactly("undecodable: its bytes are no text in UTF-8, GB18030 or UTF-16");
    assertThat(refusals(read(folder, RETURNS, new byte[0])))
        .containsExactly("empty_file: the file has no bytes");
    assertThat(refusals(read(folder, RETURNS, new byte[100]))).hasSize(1);
    assertThat(refusals(read(folder, RETURNS, " \n,,\n")))
        .containsExactly("empty_file: the file holds no line with words");
    assertThat(refusals(read(folder, RETURNS, HEADER)))
        .containsExactly("empty_file: the file has a header and no rows");
    assertThat(refusals(read(folder, RETURNS, "org_code,period,visits_total,备注\n")))
        .containsExactly(
            "unknown_layout: no line of its first 10 has the columns that returns needs; the best"
                + " one lacks submitted_at, audit_status and has org_code, period, visits_total,"
                + " 备注");
  }

  @Test
  void aNulIsPartOfNoNumber() {
    List<Filed> filed = read(folder, RETURNS, HEADER + ROW.replace("1200", "12\0" + "00") + ROW);

    assertThat(said(filed)).hasSize(2);
    assertThat(refusals(filed)).hasSize(1).first().asString().startsWith("line 2 visits_total");
  }

  @Test
  void columnsThatNobodyKnowsAreToldAndNotRead() {
    String text =
        HEADER.replace("visits_total", "上年同期总诊疗人次数,visits_total") + ROW.replace("1200", "7,1200");
    List<Filed> filed = read(folder, RETURNS, text);

    assertThat(said(filed)).containsExactly(SAID);
    assertThat(ignored(filed)).containsExactly("上年同期总诊疗人次数");
  }

  private static List<RegistryEntry> entries(List<Filed> filed) {
    return filed.stream()
        .filter(Filed.Registered.class::isInstance)
        .map(one -> ((Filed.Registered) one).entry())
        .toList();
  }

  @Test
  void aRegistryRowIsCleanedCellByCell() {
    String text =
        "卫生机构（组织）代码,统一社会信用代码,机构名称,第二名称,曾用名,行政区划代码,卫生机构类别代码,经济类型代码,设置/主办单位,级别,等次,"
            + "上级机构代码,由谁代报,承继机构代码,成立日期,注销日期,运营状态,有效期起,有效期止,登记时间\n"
            + "46801234x,12320999mb0001234o,某县人民医院（南院区）,甲医院;乙医院,丙医院,320999.0,a100,11.0,1,三级,甲等,"
            + "/,无,468012353,2001/3/5,,正常,2020-01-01,9999-12-31,2020-01-05 08:00:00\n"
            + "468012361,1.2E+17,某诊所,,,320999001,D1,,7,特级,,,,,2024-13-01,-,6,,,\n"
            + "468012370,,某院,,,320999,A1,,,,,,1E+10,,,,,,,\n"
            + "468012388,,某院,,,320999,A1,,,,,,,,,去年,,,,\n"
            + "468012396,,,,,320999,A1,,,,,,,,,,,,,\n";
    List<Filed> filed = read(folder, REGISTRY, text);
    List<RegistryEntry> entries = entries(filed);

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).toString())
        .isEqualTo(
            "RegistryEntry[orgCode=46801234X, uscc=12320999MB0001234O, facilityName=某县人民医院（南院区）,"
                + " otherNames=[甲医院, 乙医院, 丙医院], regionCode=320999, categoryCode=A100,"
                + " economicType=11, organizer=1, level=3, grade=甲, parentOrgCode=, filesThrough=,"
                + " successorOf=468012353, openedOn=Optional[2001-03-05], closedOn=Optional.empty,"
                + " status=1, validFrom=Optional[2020-01-01], validTo=Optional.empty,"
                + " recordedAt=2020-01-05T08:00, sourceUri=registry.csv, locator=line 2]");
    assertThat(refusals(filed))
        .containsExactly(
            "line 3 uscc bad_code: uscc \"1.2E+17\" was rounded by a spreadsheet; its digits are"
                + " lost",
            "line 3 level bad_cell: level \"特级\" is none of the codes [1239]",
            "line 3 opened_on bad_date: opened_on \"2024-13-01\" is no day; write 2024-05-31",
            "line 3 status bad_cell: status \"6\" is none of the codes [1-5]",
            "line 4 bad_code: files_through \"1E+10\" was rounded by a spreadsheet; its digits are"
                + " lost",
            "line 5 bad_date: closed_on \"去年\" is no day; write 2024-05-31",
            "line 6 bad_row: facility_name is blank");
  }

  @Test
  void denominatorsAreInPersonsAndUnknownWhereBlank() {
    String text =
        "行政区划代码,年份,常住人口（万人）,65岁及以上人口,活产数\n"
            + "320999,2023,63.25,\"98,100\",\n"
            + "320999.0,2024年,63.251234,9O,-5\n"
            + "3209,2024,1,2,3\n";
    List<Filed> filed = read(folder, POPULATION, text);
    List<DenominatorRow> rows =
        filed.stream()
            .filter(Filed.Population.class::isInstance)
            .map(one -> ((Filed.Population) one).row())
            .toList();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).residentPopulation()).isEqualTo(632_500);
    assertThat(rows.get(0).population65()).isEqualTo(98_100);
    assertThat(rows.get(0).liveBirths()).isNull();
    assertThat(rows.get(1).year()).isEqualTo(2024);
    assertThat(rows.get(1).residentPopulation()).isNull();
    assertThat(refusals(filed))
        .containsExactly(
            "line 3 resident_population bad_cell: resident_population \"63.251234\": what is"
                + " counted in 万人 here comes out with a fraction",
            "line 3 population_65 bad_cell: population_65 \"9O\": the letter O may stand for a"
                + " digit, which is not guessed",
            "line 3 live_births bad_cell: live_births \"-5\" is no number of people",
            "line 4 bad_code: region_code \"3209\" is no region code of six digits");
  }

  @Test
  void correctionsNameWhatTheyMendAndWhy() {
    String text =
        "target,locator,action,field,value,expect,reason,reference\n"
            + "return,468012345/2024年5月/visits_total,set,value,1200,12000000,单位填错,卫函〔2024〕1号\n"
            + "document,notice-7,withdraw,,,,撤回,\n"
            + "return,468012345/2024-05/visits,set,value,1,2,错,\n"
            + "return,468012345,withdraw,,,,错,\n"
            + "region,320999,set,name,甲,乙,错,\n"
            + "document,notice-8,delete,,,,错,\n"
            + "document,notice-8,withdraw,,,,,\n"
            + "observation,notice-8,withdraw,,,,错,\n";
    List<Filed> filed = read(folder, CORRECTIONS, text);

    assertThat(filed.stream().filter(Filed.Mending.class::isInstance).map(Object::toString))
        .containsExactly(
            "Mending[correction=Correction[target=return, locator=468012345/2024-05/visits_total,"
                + " action=set, field=value, value=1200, expect=12000000, reason=单位填错,"
                + " reference=卫函〔2024〕1号, sourceUri=corrections.csv, line=line 2]]",
            "Mending[correction=Correction[target=document, locator=notice-7, action=withdraw,"
                + " field=, value=, expect=, reason=撤回, reference=, sourceUri=corrections.csv,"
                + " line=line 3]]");
    assertThat(refusals(filed))
        .containsExactly(
            "line 4 bad_correction: there is no measure \"visits\"",
            "line 5 bad_correction: locator \"468012345\" is not org_code/period/measure",
            "line 6 bad_correction: target \"region\" is none of document, facility,"
                + " observation, rejected, return",
            "line 7 bad_correction: action \"delete\" is none of keep, set, withdraw",
            "line 8 bad_correction: reason is blank; an entry without a reason mends nothing",
            "line 9 bad_correction: locator \"notice-8\" is not doc_id:start");
  }

  @Test
  void aFileThatIsCutOffInAByteIsReadToItsLastWholeCell() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
    byte[] last = ROW.getBytes(StandardCharsets.UTF_8);
    out.write(last, 0, ROW.indexOf('县') + 1);
    List<Filed> filed = read(folder, RETURNS, out.toByteArray());

    assertThat(said(filed)).containsExactly(SAID);
    assertThat(refusals(filed))
        .containsExactly("line 3 bad_row: it has 4 cells, but its header has 7");
  }
}
