-- The chosen coverage of every population and, where the year before is known, its change in points.
CREATE OR REPLACE TEMPORARY VIEW signing_coverage (
  region_code COMMENT '地区代码 · Code of the region',
  region_name COMMENT '地区名称 · Its name in the window''s year',
  population COMMENT '人群 · Whose coverage it is: all, key_population, elderly_65 and so on',
  provider COMMENT '机构类别 · Which institutions signed them',
  window COMMENT '时段 · The window at whose end it stood so',
  source COMMENT '来源 · report: a report states it; facility: made of returns',
  coverage_pct COMMENT '签约率（%） · Family-doctor signing coverage in per cent',
  coverage_low COMMENT '签约率下限 · Least value that its printed form admits',
  coverage_high COMMENT '签约率上限 · Greatest value that its printed form admits',
  coverage_before COMMENT '上年同期签约率 · The coverage one year earlier; null where not known',
  change_points COMMENT '同比变化（百分点） · Its change in percentage points',
  stated_change COMMENT '报告自述的变化 · The change as a report states it, in stated_unit',
  stated_unit COMMENT '其单位 · Unit of stated_change',
  completeness COMMENT '上报完整率 · Share of the returns due that count, 0 to 1; null for reports',
  issues COMMENT '疑点代码 · Codes of what is doubtful about the coverage',
  reason COMMENT '扣留原因 · Why the change or a part of it is withheld'
) COMMENT '家庭医生签约率 · Family-doctor signing coverage by population' AS
SELECT
  p.region_code, region_name(p.region_code, p.window), p.population, p.provider, p.window, p.source, p.value, p.low,
  p.high, t.prior_value, t.change_abs, t.stated_change, t.stated_unit, p.completeness, p.issues, t.reason
FROM panel p
LEFT JOIN trend t
  ON t.region_code = p.region_code AND t.indicator = p.indicator AND t.population = p.population
    AND t.provider = p.provider AND t.window = p.window AND t.source = p.source AND t.basis = 'total'
WHERE p.indicator = 'fds_coverage' AND p.status = 'actual'
