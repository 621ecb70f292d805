-- Every comparison of visits of all people in all institutions, also where the growth itself is withheld.
CREATE OR REPLACE TEMPORARY VIEW visit_growth (
  region_code COMMENT '地区代码 · Code of the region in the later year',
  region_name COMMENT '地区名称 · Its name in that year',
  region_level COMMENT '级别 · nation, province, prefecture or county',
  window COMMENT '时段 · The later window',
  prior_window COMMENT '上年同期 · The same window one year earlier',
  source COMMENT '来源 · report: reports state it; facility: made of returns',
  visits COMMENT '总诊疗人次 · Visits of the later window',
  visits_before COMMENT '上年同期总诊疗人次 · Visits of the earlier window',
  growth_pct COMMENT '同比增长（%） · Growth in per cent; null where no point can be told',
  growth_low COMMENT '同比增长下限 · Least growth that the printed figures admit',
  growth_high COMMENT '同比增长上限 · Greatest growth that the printed figures admit',
  stated_growth COMMENT '报告自述的变化 · The change as a report states it, in stated_unit',
  stated_unit COMMENT '其单位 · Unit of stated_growth',
  gap_cause COMMENT '两者不符的原因 · Why stated and computed growth differ; agrees where they do not',
  completeness COMMENT '上报完整率 · Share of the returns due that count, 0 to 1; null for reports',
  comparable COMMENT '是否可比 · Whether the comparison may be drawn',
  reason COMMENT '扣留原因 · Why the comparison or a part of it is withheld',
  issues COMMENT '疑点代码 · Codes of what is doubtful'
) COMMENT '诊疗人次同比 · Year-on-year growth of visits, all people, all institutions' AS
SELECT
  region_code, region_name, region_level, window, prior_window, source, value, prior_value, change_pct, change_low,
  change_high, stated_change, stated_unit, gap_cause, completeness, comparable, reason, issues
FROM trend
WHERE indicator = 'visits' AND population = 'all' AND provider = 'all' AND basis = 'total'
