-- Every screening that is aimed at or reported, and the completion that a report states itself.
CREATE OR REPLACE TEMPORARY VIEW screening_against_target (
  region_code COMMENT '地区代码 · Code of the region',
  region_name COMMENT '地区名称 · Its name in the window''s year',
  indicator COMMENT '筛查指标 · Code of the screening in the catalogue',
  population COMMENT '人群 · Whose screening it is',
  window COMMENT '目标时段 · The window that the target is for',
  target COMMENT '目标 · The target; null where none is known',
  actual COMMENT '实际 · What was reached in actual_window',
  actual_window COMMENT '实际所属时段 · The window, or the longest part of it that is reported',
  unit COMMENT '单位 · Unit of target and actual',
  completion_pct COMMENT '完成率（%） · The actual figure in per cent of the target',
  stated_completion_pct COMMENT '报告自述完成率（%） · The completion as a report states it',
  verdict COMMENT '结论 · met, missed, open, undecided or not_comparable; null without a target',
  reason COMMENT '未定原因 · Why it is neither met nor missed, or that no target is known'
) COMMENT '筛查完成情况 · Screening completion against target' AS
WITH stated AS (
  SELECT region_code, 'two_cancer_screened' AS indicator, population, window, value FROM panel
  WHERE indicator = 'two_cancer_completion_rate' AND provider = 'all' AND source = 'report' AND status = 'actual'
),
reached AS (
  SELECT region_code, indicator, population, window, value, unit FROM panel
  WHERE contains(indicator, 'screened') AND provider = 'all' AND source = 'report' AND status = 'actual'
),
targets AS (
  SELECT *, due_window AS window FROM attainment WHERE contains(indicator, 'screened') AND provider = 'all'
),
screenings AS (
  SELECT region_code, indicator, population, window FROM targets
  UNION SELECT region_code, indicator, population, window FROM reached
  UNION SELECT region_code, indicator, population, window FROM stated
)
SELECT
  region_code, region_name(region_code, window), indicator, population, window, t.target, coalesce(t.actual, r.value),
  coalesce(t.actual_window, CASE WHEN r.value IS NOT NULL THEN window END), coalesce(t.unit, r.unit), t.share_pct, s.value,
  t.verdict, CASE WHEN t.verdict IS NULL THEN 'no target is known' ELSE t.reason END
FROM screenings
LEFT JOIN targets t USING (region_code, indicator, population, window)
LEFT JOIN reached r USING (region_code, indicator, population, window)
LEFT JOIN stated s USING (region_code, indicator, population, window)
